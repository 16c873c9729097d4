"""The filter is run here by a small interpreter of classic BPF, for both architectures on any machine."""

import struct

import pytest
from syscall_tables import AARCH64, X86_64

from hexloop.core.judge.confine import seccomp
from hexloop.core.judge.confine.seccomp import ALLOW, DENY, KILL_PROCESS, NOT_THERE

MACHINES = {"x86_64": (X86_64, 0xC000003E), "aarch64": (AARCH64, 0xC00000B7)}

ALWAYS = ["read", "write", "openat", "exit_group"]
NEVER = [
    "bpf", "execve", "execveat", "io_uring_setup", "keyctl", "kill", "memfd_create", "mount", "msgget",
    "perf_event_open", "pidfd_getfd", "pidfd_open", "pidfd_send_signal", "process_vm_readv", "ptrace",
    "rt_sigqueueinfo", "sched_setaffinity", "seccomp", "semget", "sendmsg", "setns", "setpriority", "setrlimit",
    "setsid", "shmget", "socket", "socketpair", "tgkill", "unshare", "userfaultfd", "fchmodat", "mkdirat",
    "unlinkat", "getpriority", "openat2", "landlock_restrict_self", "process_madvise", "memfd_secret",
]  # fmt: skip
SOMETIMES = {"mmap", "clone", "clone3", "fcntl", "prctl", "ioctl", "prlimit64"}
"""Allowed for some arguments."""

# What CPython, the C library, NumPy and torch call in a confined child at work (threads, timers, files, selectors,
# linear algebra, recursion), as strace saw it on x86_64, with an argument where the filter asks for one.
AT_WORK = [
    "access", "brk", "clock_gettime", "clock_nanosleep", "close", "close_range", "dup2", "epoll_create1", "epoll_ctl",
    "epoll_wait", "exit", "futex", "getcwd", "getdents64", "getpid", "getppid", "getrandom", "getrusage", "gettid",
    "getuid", "lseek", "madvise", "mprotect", "munmap", "newfstatat", "openat", "pipe2", "poll", "pselect6", "read",
    "rseq", "rt_sigaction", "rt_sigprocmask", "sched_getaffinity", "sched_yield", "set_robust_list", "times", "uname",
    "write",
]  # fmt: skip
ON_ARM = {"access": "faccessat", "dup2": "dup3", "epoll_wait": "epoll_pwait", "poll": "ppoll"}
"""The C library's choice where the newer architecture has not got the old call."""

F_SETFL, F_SETOWN, F_SETSIG, F_SETOWN_EX, F_GETFD = 4, 8, 10, 15, 1


def verdict(machine, number, *arguments, arch=None):
    """What the kernel would do with a call."""
    data = struct.pack("=IIQ6Q", number & 0xFFFFFFFF, arch or MACHINES[machine][1], 0, *(*arguments, *[0] * 6)[:6])
    accumulator, place, program = 0, 0, seccomp.program(machine)
    while True:
        code, if_true, if_false, constant = program[place]
        place += 1
        if code == 0x20:
            [accumulator] = struct.unpack_from("=I", data, constant)
        elif code == 0x06:
            return constant
        else:
            holds = {0x15: accumulator == constant, 0x35: accumulator >= constant, 0x45: accumulator & constant}[code]
            place += if_true if holds else if_false


def call(machine, name, *arguments):
    return verdict(machine, MACHINES[machine][0][name], *arguments)


both = pytest.mark.parametrize("machine", ["x86_64", "aarch64"])


@both
@pytest.mark.parametrize("name", ALWAYS)
def test_plain_work_is_allowed(machine, name):
    assert call(machine, name) == ALLOW


@both
@pytest.mark.parametrize("name", NEVER)
def test_reaching_out_is_denied(machine, name):
    assert call(machine, name) == DENY


@pytest.mark.parametrize("name", ["fork", "vfork", "chmod", "mkdir", "unlink", "rename", "getpriority"])
def test_old_calls_of_x86_are_denied(name):
    assert call("x86_64", name) == DENY


def named(machine):
    """The filter's own numbers for ``machine``, those that ask for arguments among them."""
    column = ["x86_64", "aarch64"].index(machine)
    asked = {"clone": seccomp._CLONE, "clone3": seccomp._CLONE3, "fcntl": seccomp._FCNTL, "ioctl": seccomp._IOCTL,
             "mmap": seccomp._MMAP, "prctl": seccomp._PRCTL, "prlimit64": seccomp._PRLIMIT}  # fmt: skip
    return {name: numbers[column] for name, numbers in (seccomp._NUMBERS | asked).items()}


@both
def test_every_number_is_the_kernels_own(machine):
    """A call that an architecture never had is absent there."""
    table, _ = MACHINES[machine]

    assert named(machine) == {name: table.get(name) for name in named(machine)}


@both
def test_of_all_calls_of_the_kernel_only_the_named_ones_get_through(machine):
    table, _ = MACHINES[machine]

    through = {name for name, number in table.items() if verdict(machine, number, *[0xFFFFFFFF] * 6) == ALLOW}

    wanted = {name for name, number in named(machine).items() if number is not None}
    assert through - SOMETIMES == wanted - SOMETIMES
    assert set(range(600)) - set(table.values()) <= {n for n in range(600) if verdict(machine, n) == DENY}


@both
@pytest.mark.parametrize("name", AT_WORK)
def test_what_honest_code_calls_is_allowed(machine, name):
    table, _ = MACHINES[machine]

    assert call(machine, name if name in table else ON_ARM[name]) == ALLOW


@both
def test_unknown_and_future_calls_are_denied(machine):
    known = set(seccomp._NUMBERS.values())

    for number in range(440, 600):
        if all(number not in pair for pair in known):
            assert verdict(machine, number) == DENY


@both
def test_a_thread_may_start_and_a_process_may_not(machine):
    thread = 0x00010000 | 0x100 | 0x200 | 0x400 | 0x800

    assert call(machine, "clone", thread) == ALLOW
    assert call(machine, "clone", 17) == DENY
    assert call(machine, "clone3", 0) == NOT_THERE


@both
@pytest.mark.parametrize("command", [F_SETOWN, F_SETSIG, F_SETOWN_EX, 1024, 5, 6, 7])
def test_fcntl_cannot_aim_signals_at_others(machine, command):
    assert call(machine, "fcntl", 3, command) == DENY
    assert call(machine, "fcntl", 3, command | 1 << 32) == DENY


@both
def test_fcntl_serves_the_usual(machine):
    assert call(machine, "fcntl", 3, F_GETFD) == ALLOW
    assert call(machine, "fcntl", 3, F_SETFL) == ALLOW


@both
def test_terminals_cannot_be_written_through_ioctl(machine):
    assert call(machine, "ioctl", 0, 0x5412) == DENY
    assert call(machine, "ioctl", 0, 0x5401) == ALLOW


@both
def test_limits_can_be_read_by_oneself_and_never_set(machine):
    assert call(machine, "prlimit64", 0, 7, 0, 0x7FFF0000) == ALLOW
    assert call(machine, "prlimit64", 1, 7, 0, 0x7FFF0000) == DENY
    assert call(machine, "prlimit64", 0, 7, 0x1000, 0) == DENY
    assert call(machine, "prlimit64", 0, 7, 1 << 32, 0) == DENY


@both
def test_memory_that_no_limit_counts_is_denied(machine):
    private, shared, grows_down = 0x22, 0x21, 0x122

    assert call(machine, "mmap", 0, 4096, 3, private) == ALLOW
    assert call(machine, "mmap", 0, 4096, 3, shared) == DENY
    assert call(machine, "mmap", 0, 4096, 3, grows_down) == DENY


@both
def test_prctl_names_threads_and_nothing_else(machine):
    assert call(machine, "prctl", 15) == ALLOW
    for option in (1, 4, 22, 38, 0x59616D61):
        assert call(machine, "prctl", option) == DENY


@both
def test_calls_of_another_architecture_end_the_process(machine):
    assert verdict(machine, 0, arch=0x40000003) == KILL_PROCESS
    assert verdict("x86_64", 0x40000000 | X86_64["read"]) == KILL_PROCESS
    assert verdict("x86_64", 0xFFFFFFFF) == KILL_PROCESS


@both
def test_every_jump_lands_inside_and_every_path_ends(machine):
    program = seccomp.program(machine)

    for place, (code, if_true, if_false, _) in enumerate(program):
        if code & 7 == 5:
            assert place + 1 + max(if_true, if_false) < len(program)
            assert max(if_true, if_false) < 256
    assert program[-1].code == 0x06
    assert len(program) < 4_096


def test_the_binary_form_is_eight_bytes_an_instruction():
    program = seccomp.program("x86_64")

    assert len(seccomp.assemble(program)) == 8 * len(program)


def test_another_machine_is_refused():
    with pytest.raises(KeyError):
        seccomp.program("riscv64")
