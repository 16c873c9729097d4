"""macOS: ``sandbox-exec`` around a single-use interpreter. Written from Apple's profiles; not tested on macOS yet.

The judge's trial submission decides whether it holds: where it does not, the tier is not offered.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import lru_cache


@lru_cache(maxsize=1)
def program() -> str:
    """Where ``sandbox-exec`` is, or nothing."""
    return shutil.which("sandbox-exec") or ""


def arguments(command: Sequence[str], *, prefix: str, visible: Sequence[str]) -> list[str]:
    """The command line that runs ``command`` with reading of ``prefix`` and ``visible``, and nothing else."""
    readable = " ".join(f"(subpath {_quoted(path)})" for path in (prefix, *visible))
    profile = f"""
(version 1)
(deny default)
(import "system.sb")
(allow process-exec (literal {_quoted(command[0])}))
(allow file-read-metadata)
(allow file-read* {readable})
(allow sysctl-read)
(deny file-write*)
(deny network*)
(deny process-fork)
(deny signal (target others))
"""
    return [program(), "-p", profile, *command]


def _quoted(path: str) -> str:
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'
