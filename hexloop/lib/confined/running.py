"""Starts a confined program and hands on what it prints."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import IO

_START = Path(__file__).with_name("start.py")
_PRIVATE = ("/home", "/root", "/tmp", "/run", "/mnt", "/media")  # noqa: S108 -- hidden, not used
_TRIAL_S = 10


@dataclass(frozen=True, slots=True)
class Limits:
    """What a confined program may take: seconds of computing and by the clock, and bytes of memory and of a line."""

    cpu_s: int
    wall_s: float
    memory: int = 1024 * 1024 * 1024
    line: int = 64 * 1024 * 1024


def lines(
    program: Path,
    *,
    limits: Limits,
    words: Sequence[str] = (),
    stdin: IO[bytes] | None = None,
    visible: Sequence[Path] = (),
) -> Generator[bytes, None, None]:
    """The lines that ``program`` prints, until it ends or a limit ends it; which of the two, its last line must say.

    It is a file that stands alone, since it runs without this package. It gets ``words`` and reads ``stdin``. Where
    bubblewrap works it has no network, and of people's folders it sees ``visible`` only; nowhere can it write a file.
    Whoever stops reading ends it.
    """
    python = [sys.executable, "-I", "-B", str(_START), str(limits.cpu_s), str(limits.memory), str(program), *words]
    command = [*_walls([program.parent, *visible]), *python] if walls_stand() else python
    with subprocess.Popen(  # noqa: S603 -- our own program
        command, stdin=stdin or subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={}, cwd="/"
    ) as process:
        assert process.stdout is not None
        watch = threading.Timer(limits.wall_s, process.kill)
        watch.start()
        try:
            while line := process.stdout.readline(limits.line):
                yield line
        finally:
            watch.cancel()
            process.kill()


@lru_cache(maxsize=1)
def walls_stand() -> bool:
    """Whether bubblewrap is there and may do its work, which some kernels and containers forbid."""
    if not shutil.which("bwrap"):
        return False
    tried = subprocess.run(  # noqa: S603 -- our own words
        [*_walls([]), sys.executable, "-I", "-c", ""], capture_output=True, check=False, timeout=_TRIAL_S, env={}
    )
    return tried.returncode == 0


def _walls(visible: Sequence[Path]) -> list[str]:
    """The words that put bubblewrap before a command."""
    line = [shutil.which("bwrap") or "bwrap", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
    for folder in _PRIVATE:
        if Path(folder).is_dir():
            line += ["--tmpfs", folder]
    # The interpreter and its packages may lie in a home.
    for path in {*map(str, visible), sys.prefix, sys.base_prefix, str(_START.parent)}:
        line += ["--ro-bind", path, path]
    return [*line, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
