"""The first lines of a confined process: it gives up what it does not need, then runs the program it was given.

Started as ``python -I -B start.py CPU_S MEMORY PROGRAM WORD…``. It imports nothing of this program.
"""

from __future__ import annotations

import runpy
import sys

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]

_FILES = 32


def main(cpu_s: str, memory: str, program: str, *words: str) -> None:
    """Set the limits, then become ``program``."""
    limit(int(cpu_s), int(memory))
    sys.argv = [program, *words]
    runpy.run_path(program, run_name="__main__")


def limit(cpu_s: int, memory: int) -> None:
    """Take away what reading bytes does not need."""
    if resource is None:
        return
    wanted = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: cpu_s,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: _FILES,
        resource.RLIMIT_CORE: 0,
    }
    for what, most in wanted.items():
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            # macOS refuses some of them, and a parent may have set less already.
            continue


if __name__ == "__main__":
    main(*sys.argv[1:])
