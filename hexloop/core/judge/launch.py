"""How an image's interpreter is started: command line, environment, walls, and its first word."""

from __future__ import annotations

import json
import socket
import subprocess
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from hexloop.core.judge import rehearsal
from hexloop.core.judge.interpreter import WELCOME, Interpreter
from hexloop.core.judge.jail import bwrap, seatbelt
from hexloop.lib.errors import HexloopError

_START_S = 60.0
_HERE = Path(__file__).parent
# As isolated as -I, but the hash seed is ours: no environment, no user's packages, no site-packages.
_FLAGS = ("-s", "-S", "-P", "-B", "-X", "utf8")
# A submission runs in the main thread, whose stack can grow as far as the limit at the start of the
# process says. Only what recursion touches becomes memory. Where less is allowed, less is used.
_DEEP_STACK = ("/bin/sh", "-c", 'ulimit -Ss 524288 2>/dev/null; exec "$0" "$@"')
_ENVIRONMENT = {
    "PYTHONHASHSEED": "0",
    # One thread per library: faster for small arrays on shared cores, and safe to fork.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    # Who asks torch for more gets them: with stacks as deep as ours they would not fit into the memory limit.
    "OMP_STACKSIZE": "1M",
    "LANG": "C.UTF-8",
    "TZ": "UTC",
}
# All that a submission may want from the standard library: a child that imports it anew pays for it.
_STANDARD = """
abc array ast base64 bisect calendar cmath collections collections.abc contextlib copy dataclasses datetime
decimal enum fractions functools hashlib heapq inspect io itertools json linecache locale math numbers operator
pprint queue random re statistics string struct textwrap threading time timeit traceback types typing
unicodedata uuid warnings weakref
"""
_FURTHER = {
    "py": "",
    "numpy": "numpy numpy.linalg numpy.random numpy.fft",
    "torch": "numpy numpy.linalg numpy.random torch torch.nn torch.nn.functional",
}

NAMES = tuple(_FURTHER)


class CannotStart(HexloopError):
    """An image does not come up; the text says what it said last."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What to start. ``once``: an interpreter that serves one run itself instead of forking."""

    python: Interpreter
    image: str
    tier: int
    once: bool = False


@dataclass(slots=True)
class Started:
    """A warm interpreter: its process, our end of the control socket, a pidfd (Linux), what confines it."""

    process: subprocess.Popen[bytes]
    control: socket.socket
    handle: int | None
    parts: dict[str, str]


def start(recipe: Recipe) -> Started:
    """Start and wait until it is warm. Raises ``CannotStart`` with the last line it wrote."""
    with tempfile.TemporaryFile() as errors, ExitStack() as undo:
        try:
            control, theirs = socket.socketpair()
            undo.enter_context(control)
            with theirs:
                process = _process(recipe, theirs.fileno(), errors)
            undo.callback(process.wait)
            undo.callback(process.kill)
            handle, parts = _greeting(control)
        except (OSError, ValueError) as error:
            errors.seek(0)
            said = errors.read().decode("utf-8", "replace").strip().splitlines()
            raise CannotStart(f"The {recipe.image} image does not start: {said[-1] if said else error}") from error
        undo.pop_all()
    return Started(process, control, handle, parts)


def _process(recipe: Recipe, control: int, errors: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 -- our own script in the judge's interpreter
        _command(recipe, control),
        env=_ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        pass_fds=[control],
        start_new_session=True,  # Ctrl+C in the terminal is for us, not for it
    )


def _greeting(control: socket.socket) -> tuple[int | None, dict[str, str]]:
    """What it says once it is warm, and the handle that comes with it."""
    control.settimeout(_START_S)
    content, handles, *_ = socket.recv_fds(control, 65_536, 1, getattr(socket, "MSG_CMSG_CLOEXEC", 0))
    if not content.endswith(b"\n"):
        raise ValueError("it ended before it was warm")
    parts: dict[str, str] = json.loads(content)
    return (handles[0] if handles else None), parts


def _command(recipe: Recipe, control: int) -> list[str]:
    paths = recipe.python.packages[recipe.image]
    names = [Path(path).name.partition(".")[0] for path in paths]
    config: dict[str, Any] = {
        "control": control,
        "image": recipe.image,
        "folders": recipe.python.folders,
        "names": names,
        "paths": paths,
        "preload": [*_STANDARD.split(), *_FURTHER[recipe.image].split(), *(name for name in WELCOME if name in names)],
        "strong": recipe.tier != 0,
        "once": recipe.once,
        "rehearsal": rehearsal.frames(recipe.image).hex(),
    }
    command = [recipe.python.binary, *_FLAGS, str(_HERE / "zygote.py"), json.dumps(config)]
    visible = [recipe.python.binary, *(str(_HERE / name) for name in ("zygote.py", "child", "confine")), *paths]
    if recipe.tier == 1:
        command = bwrap.arguments(command, prefix=recipe.python.prefix, visible=visible, environment=_ENVIRONMENT)
    elif recipe.tier == 3:
        command = seatbelt.arguments(command, prefix=recipe.python.prefix, visible=visible)
    return [*_DEEP_STACK, *command]
