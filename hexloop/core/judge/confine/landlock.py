"""Landlock: a child may read what the image needs, and nothing else on the disk."""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable

from . import kernel

_CREATE_RULESET_VERSION = 1
_RULE_PATH_BENEATH = 1

_READ_FILE, _READ_DIR = 1 << 2, 1 << 3

# What each version of the interface lets a ruleset handle; handled and not granted is denied.
_FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
_NET_RIGHTS = {4: 0b11}  # bind and connect TCP
_SCOPES = {6: 0b11}  # abstract sockets and signals stay inside


class _RulesetAttr(ctypes.Structure):
    _fields_ = [("fs", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64)]


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("allowed", ctypes.c_uint64), ("parent_fd", ctypes.c_int32)]


def version() -> int:
    """The version of the kernel's Landlock interface, 0 when it has none."""
    try:
        return kernel.syscall(kernel.LANDLOCK_CREATE_RULESET, None, 0, _CREATE_RULESET_VERSION)
    except OSError:
        return 0


def ruleset(readable: Iterable[str]) -> int:
    """The file descriptor of a ruleset that grants reading ``readable`` (files, or folders with all in them).

    Paths that do not exist are left out. Raises ``OSError`` where the kernel has no Landlock.
    """
    offered = version()
    attr = _RulesetAttr(_newest(_FILE_RIGHTS, offered), _newest(_NET_RIGHTS, offered), _newest(_SCOPES, offered))
    size = 24 if offered >= 6 else 16 if offered >= 4 else 8
    fd = kernel.syscall(kernel.LANDLOCK_CREATE_RULESET, ctypes.byref(attr), size, 0)
    for path in readable:
        _grant(fd, path)
    return fd


def restrict(fd: int) -> None:
    """Put this thread and what it starts under the ruleset. Needs no_new_privs."""
    kernel.syscall(kernel.LANDLOCK_RESTRICT_SELF, fd, 0)


def _grant(ruleset_fd: int, path: str) -> None:
    try:
        fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rights = _READ_FILE | (_READ_DIR if stat.S_ISDIR(os.fstat(fd).st_mode) else 0)
        rule = _PathBeneath(rights, fd)
        kernel.syscall(kernel.LANDLOCK_ADD_RULE, ruleset_fd, _RULE_PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(fd)


def _newest(by_version: dict[int, int], offered: int) -> int:
    return next((value for least, value in sorted(by_version.items(), reverse=True) if least <= offered), 0)
