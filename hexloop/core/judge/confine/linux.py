"""Everything a Linux child gives up, in the order in which it can be given up."""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import signal
import sys
from pathlib import Path

from . import kernel, landlock, seccomp

_CAPSET = {"x86_64": 126, "aarch64": 91}
_CAPABILITY_VERSION_3 = 0x20080522
_SECCOMP_MODE_FILTER = 2
_OPEN_FILES = 64
_CPU_BACKSTOP_S = 900  # the parent's clock ends a run long before; this holds if the parent is gone
_INHERITED = {
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_MEMLOCK: 0,
    resource.RLIMIT_MSGQUEUE: 0,
}
_LIMITS = {resource.RLIMIT_NOFILE: _OPEN_FILES, resource.RLIMIT_CPU: _CPU_BACKSTOP_S}


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


class Confinement:
    """Prepared once in the zygote, applied in every child in a handful of system calls.

    ``strong`` False leaves Landlock and seccomp out (tier 0): resource limits only.
    """

    def __init__(self, readable: list[str], *, strong: bool) -> None:
        self._strong = strong
        self._machine = platform.machine()
        self.parts: dict[str, str] = {"limits": "on"}
        self._ruleset: int | None = None
        self._data_bytes = 0
        self._most_data_bytes = 0
        self._limits: list[tuple[int, int]] = []
        self._program = _Program()
        self._program_at = 0
        if strong:
            self._prepare_landlock(readable)
            self._prepare_seccomp()

    def settle(self) -> None:
        """Measure what the image holds, once it is warm: children start with just that. Give up what no zygote needs;
        its children inherit that, and a step less is a step faster."""
        self._data_bytes = _data_bytes()
        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        self._most_data_bytes = sys.maxsize if hard == resource.RLIM_INFINITY else hard
        for kind, most in _INHERITED.items():
            _lower(kind, most)
        self._limits = [(kind, _allowed(kind, most)) for kind, most in _LIMITS.items()]
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
        if self._strong:
            self._drop_capabilities()

    def apply(self, memory_bytes: int) -> None:
        """Give everything up. ``memory_bytes`` is what may be added to what the image already holds.

        Raises ``OSError`` when the kernel refuses a step; the caller must then not run the submission.
        """
        data = min(self._data_bytes + memory_bytes, self._most_data_bytes)
        resource.setrlimit(resource.RLIMIT_DATA, (data, data))
        for kind, most in self._limits:
            resource.setrlimit(kind, (most, most))
        kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
        if not self._strong:
            return
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
        if self._ruleset is not None:
            landlock.restrict(self._ruleset)
        kernel.prctl(kernel.PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, self._program_at)

    def _prepare_landlock(self, readable: list[str]) -> None:
        offered = landlock.version()
        if offered:
            self._ruleset = landlock.ruleset(readable)
        self.parts["landlock"] = f"version {offered}" if offered else "this kernel has none"

    def _prepare_seccomp(self) -> None:
        instructions = seccomp.program(self._machine)
        self._filter = seccomp.assemble(instructions)  # must live as long as the pointer to it
        self._program = _Program(len(instructions), ctypes.addressof(self._filter))
        self._program_at = ctypes.addressof(self._program)
        self.parts["seccomp"] = f"{len(instructions)} instructions"

    def _drop_capabilities(self) -> None:
        """Only root has any; without them it is just another user behind Landlock."""
        if os.geteuid() == 0:
            header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
            nothing = (ctypes.c_uint32 * 6)()
            kernel.syscall(_CAPSET[self._machine], ctypes.byref(header), ctypes.byref(nothing))


def _lower(kind: int, most: int) -> None:
    least = _allowed(kind, most)
    resource.setrlimit(kind, (least, least))


def _allowed(kind: int, most: int) -> int:
    """``most``, or the hard limit where that is lower."""
    hard = resource.getrlimit(kind)[1]
    return most if hard == resource.RLIM_INFINITY else min(most, hard)


def _data_bytes() -> int:
    """What this process may already write: the kernel's data_vm, which RLIMIT_DATA is held against.

    RLIMIT_AS would be useless here: torch maps 600 MB at rest.
    """
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5])
    return pages * resource.getpagesize()
