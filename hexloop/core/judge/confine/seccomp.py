"""The system calls a child may make, as a classic BPF program for x86_64 and aarch64.

An allow-list: whatever is not named fails with EPERM, so an honest program sees a ``PermissionError``
and new kernel calls are closed before we have heard of them. Calls of another architecture (``int 0x80``,
x32) end the process. Built once in the zygote; a child only hands it to the kernel.
"""

from __future__ import annotations

import ctypes
import errno
import struct
from collections.abc import Iterable
from typing import NamedTuple

# Offsets in struct seccomp_data.
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16

_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_SET, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06

ALLOW = 0x7FFF0000
KILL_PROCESS = 0x80000000
DENY = 0x00050000 | errno.EPERM
NOT_THERE = 0x00050000 | errno.ENOSYS

_X32_BIT = 0x40000000

AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

# name: (x86_64, aarch64), None where an architecture never had the call. Numbers from the kernel's
# arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h.
_NUMBERS: dict[str, tuple[int | None, int | None]] = {
    # the channel, the output pipe, files that Landlock lets through
    "read": (0, 63), "write": (1, 64), "readv": (19, 65), "writev": (20, 66), "pread64": (17, 67),
    "preadv": (295, 69), "close": (3, 57), "close_range": (436, 436), "lseek": (8, 62),
    "open": (2, None), "openat": (257, 56), "stat": (4, None), "fstat": (5, 80), "lstat": (6, None),
    "newfstatat": (262, 79), "statx": (332, 291), "access": (21, None), "faccessat": (269, 48),
    "faccessat2": (439, 439), "readlink": (89, None), "readlinkat": (267, 78), "getdents64": (217, 61),
    "getcwd": (79, 17), "dup": (32, 23), "dup2": (33, None), "dup3": (292, 24), "pipe": (22, None),
    "pipe2": (293, 59), "poll": (7, None), "ppoll": (271, 73), "select": (23, None), "pselect6": (270, 72),
    "epoll_create1": (291, 20), "epoll_ctl": (233, 21), "epoll_pwait": (281, 22), "epoll_wait": (232, None),
    "fadvise64": (221, 223),
    # memory
    "mprotect": (10, 226), "munmap": (11, 215), "brk": (12, 214), "mremap": (25, 216),
    "madvise": (28, 233), "membarrier": (324, 283),
    # threads and signals within the process
    "futex": (202, 98), "set_robust_list": (273, 99), "get_robust_list": (274, 100), "rseq": (334, 293),
    "set_tid_address": (218, 96), "sched_yield": (24, 124), "sched_getaffinity": (204, 123),
    "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132), "restart_syscall": (219, 128), "exit": (60, 93), "exit_group": (231, 94),
    "nanosleep": (35, 101), "clock_nanosleep": (230, 115),
    # clocks, chance, who am I
    "clock_gettime": (228, 113), "clock_getres": (229, 114), "gettimeofday": (96, 169), "time": (201, None),
    "times": (100, 153), "getrusage": (98, 165), "getrandom": (318, 278), "uname": (63, 160),
    "sysinfo": (99, 179), "getpid": (39, 172), "gettid": (186, 178), "getppid": (110, 173),
    "getuid": (102, 174), "geteuid": (107, 175), "getgid": (104, 176), "getegid": (108, 177),
    "getcpu": (309, 168),
}  # fmt: skip

# Calls that are allowed for some arguments only.
_CLONE, _CLONE3, _FCNTL, _IOCTL, _MMAP = (56, 220), (435, 435), (72, 25), (16, 29), (9, 222)
_PRCTL, _PRLIMIT = (157, 167), (302, 261)

_CLONE_THREAD = 0x00010000
# MAP_SHARED and MAP_GROWSDOWN: memory that RLIMIT_DATA does not count.
_UNCOUNTED_MEMORY = 0x01 | 0x100
# F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC. Not F_SETOWN, F_SETSIG, F_SETOWN_EX: with
# those and O_ASYNC the kernel sends any signal to any process of the same user, without a call to kill.
_FCNTL_COMMANDS = (0, 1, 2, 3, 4, 1030)
# TCGETS, TIOCGWINSZ (is this a terminal?), FIONCLEX, FIOCLEX. Not TIOCSTI.
_IOCTL_REQUESTS = (0x5401, 0x5413, 0x5450, 0x5451)
# PR_SET_NAME, PR_GET_NAME, PR_SET_VMA (glibc names its heaps).
_PRCTL_OPTIONS = (15, 16, 0x53564D41)


class Instruction(NamedTuple):
    """One struct sock_filter: code, jump if true, jump if false, constant."""

    code: int
    if_true: int
    if_false: int
    constant: int


def program(machine: str) -> list[Instruction]:
    """The filter for ``machine`` (``x86_64`` or ``aarch64``). Raises ``KeyError`` for any other."""
    column = {"x86_64": 0, "aarch64": 1}[machine]
    written = [
        Instruction(_LOAD, 0, 0, _ARCHITECTURE),
        Instruction(_JUMP_EQUAL, 1, 0, AUDIT_ARCH[machine]),
        Instruction(_RETURN, 0, 0, KILL_PROCESS),
        Instruction(_LOAD, 0, 0, _NUMBER),
    ]
    if machine == "x86_64":
        written += [Instruction(_JUMP_AT_LEAST, 0, 1, _X32_BIT), Instruction(_RETURN, 0, 0, KILL_PROCESS)]
    for numbers in _NUMBERS.values():
        if (number := numbers[column]) is not None:
            written += _when(number, [Instruction(_RETURN, 0, 0, ALLOW)])
    # clone3 hides its flags behind a pointer that BPF cannot follow; the C library falls back to clone.
    written += _when(_CLONE3[column], [Instruction(_RETURN, 0, 0, NOT_THERE)])
    written += _when(_CLONE[column], _by_flag(0, _CLONE_THREAD, if_set=ALLOW, if_clear=DENY))
    written += _when(_MMAP[column], _by_flag(3, _UNCOUNTED_MEMORY, if_set=DENY, if_clear=ALLOW))
    written += _when(_FCNTL[column], _if_one_of(1, _FCNTL_COMMANDS))
    written += _when(_IOCTL[column], _if_one_of(1, _IOCTL_REQUESTS))
    written += _when(_PRCTL[column], _if_one_of(0, _PRCTL_OPTIONS))
    written += _when(_PRLIMIT[column], _if_own_limits_are_read())
    return [*written, Instruction(_RETURN, 0, 0, DENY)]


def assemble(instructions: Iterable[Instruction]) -> ctypes.Array[ctypes.c_char]:
    """The program in the kernel's binary form."""
    content = b"".join(struct.pack("=HBBI", *instruction) for instruction in instructions)
    return ctypes.create_string_buffer(content, len(content))


def _when(number: int, body: list[Instruction]) -> list[Instruction]:
    """``body`` for one system call. It must end in a return: the loaded number is gone after it."""
    return [Instruction(_JUMP_EQUAL, 0, len(body), number), *body]


def _low(argument: int) -> Instruction:
    return Instruction(_LOAD, 0, 0, _ARGUMENTS + 8 * argument)


def _high(argument: int) -> Instruction:
    return Instruction(_LOAD, 0, 0, _ARGUMENTS + 8 * argument + 4)


def _if_one_of(argument: int, values: Iterable[int]) -> list[Instruction]:
    """Allow when the low half of ``argument`` (all the kernel reads of an int) is among ``values``."""
    body = [_low(argument)]
    for value in values:
        body += [Instruction(_JUMP_EQUAL, 0, 1, value), Instruction(_RETURN, 0, 0, ALLOW)]
    return [*body, Instruction(_RETURN, 0, 0, DENY)]


def _by_flag(argument: int, flags: int, *, if_set: int, if_clear: int) -> list[Instruction]:
    """``if_set`` when any of ``flags`` is set in the low half of ``argument``."""
    return [
        _low(argument),
        Instruction(_JUMP_SET, 0, 1, flags),
        Instruction(_RETURN, 0, 0, if_set),
        Instruction(_RETURN, 0, 0, if_clear),
    ]


def _if_own_limits_are_read() -> list[Instruction]:
    """prlimit64(0, …, NULL, …): nobody else's limits, and no new ones."""
    body = []
    for load in (_low(0), _low(2), _high(2)):
        body += [load, Instruction(_JUMP_EQUAL, 1, 0, 0), Instruction(_RETURN, 0, 0, DENY)]
    return [*body, Instruction(_RETURN, 0, 0, ALLOW)]
