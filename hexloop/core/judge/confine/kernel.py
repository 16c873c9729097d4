"""The few calls into Linux that Python has no name for."""

from __future__ import annotations

import ctypes
import os

_libc = ctypes.CDLL(None, use_errno=True)
# Said beforehand, so that a call makes no objects for its arguments: children call these first of all.
_libc.syscall.restype = ctypes.c_long
_libc.prctl.argtypes = (ctypes.c_int, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_ulong)

# The same numbers on every architecture (they are newer than the split).
LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446

PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, PR_SET_DUMPABLE = 1, 38, 22, 4


def syscall(number: int, *arguments: int | ctypes._CArgObject | None) -> int:
    """The kernel's answer. Raises ``OSError`` when it is negative."""
    wide = [ctypes.c_long(value) if isinstance(value, int) else value for value in arguments]
    return _checked(_libc.syscall(ctypes.c_long(number), *wide))


def prctl(option: int, first: int, second: int = 0) -> int:
    """``prctl(2)`` with missing arguments as 0. Raises ``OSError``."""
    return _checked(_libc.prctl(option, first, second, 0, 0))


def _checked(answer: int) -> int:
    if answer < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return answer
