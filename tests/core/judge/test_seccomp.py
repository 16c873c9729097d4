"""The filter is run here by a small interpreter of classic BPF, for both architectures on any machine."""

import struct

import pytest

from hexloop.core.judge.confine import seccomp
from hexloop.core.judge.confine.seccomp import ALLOW, DENY, KILL_PROCESS, NOT_THERE

# Numbers from the kernel's tables, written down independently of the module.
X86 = {
    "read": 0, "write": 1, "mmap": 9, "socket": 41, "clone": 56, "fork": 57, "vfork": 58, "execve": 59, "kill": 62,
    "fcntl": 72, "ptrace": 101, "prctl": 157, "ioctl": 16, "tgkill": 234, "unshare": 272, "prlimit64": 302,
    "process_vm_readv": 310, "memfd_create": 319, "bpf": 321, "execveat": 322, "userfaultfd": 323,
    "io_uring_setup": 425, "pidfd_send_signal": 424, "pidfd_open": 434, "clone3": 435, "openat": 257,
    "exit_group": 231, "sendmsg": 46, "setsid": 112, "chmod": 90, "mkdir": 83, "unlink": 87, "rename": 82,
    "setrlimit": 160, "rt_sigqueueinfo": 129, "keyctl": 250, "mount": 165, "perf_event_open": 298,
    "sched_setaffinity": 203, "setpriority": 141, "getpriority": 140, "shmget": 29, "semget": 64, "msgget": 68,
    "socketpair": 53, "pidfd_getfd": 438, "seccomp": 317, "setns": 308,
}  # fmt: skip
ARM = {
    "read": 63, "write": 64, "mmap": 222, "socket": 198, "clone": 220, "execve": 221, "kill": 129, "fcntl": 25,
    "ptrace": 117, "prctl": 167, "ioctl": 29, "tgkill": 131, "unshare": 97, "prlimit64": 261,
    "process_vm_readv": 270, "memfd_create": 279, "bpf": 280, "execveat": 281, "userfaultfd": 282,
    "io_uring_setup": 425, "pidfd_send_signal": 424, "pidfd_open": 434, "clone3": 435, "openat": 56,
    "exit_group": 94, "sendmsg": 211, "setsid": 157, "fchmodat": 53, "mkdirat": 34, "unlinkat": 35,
    "setrlimit": 164, "rt_sigqueueinfo": 138, "keyctl": 219, "mount": 40, "perf_event_open": 241,
    "sched_setaffinity": 122, "setpriority": 140, "shmget": 194, "semget": 190, "msgget": 186, "socketpair": 199,
    "pidfd_getfd": 438, "seccomp": 277, "setns": 268,
}  # fmt: skip
MACHINES = {"x86_64": (X86, 0xC000003E), "aarch64": (ARM, 0xC00000B7)}

ALWAYS = ["read", "write", "openat", "exit_group"]
NEVER = sorted(
    (X86.keys() & ARM.keys()) - set(ALWAYS) - {"mmap", "clone", "clone3", "fcntl", "prctl", "ioctl", "prlimit64"}
)

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
    assert verdict("x86_64", 0x40000000 | X86["read"]) == KILL_PROCESS
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
