"""Group 27: machine code of one's own that asks the kernel itself, past every library."""

import platform

import pytest
from attacking import IMPATIENT, MACHINE, ROOMY, attack
from make_task import case

from hexloop.core.judge.verdict import Verdict

# A function of six arguments that makes the call ``number``, in writable and executable memory.
CODE = """
import mmap, struct
def machine(code):
    page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, 7)
    page.write(code)
    kept.append(page)
    return ctypes.CFUNCTYPE(ctypes.c_long, *[ctypes.c_long] * 6)(ctypes.addressof(ctypes.c_char.from_buffer(page)))

def call(number):
    if os.uname().machine == "x86_64":  # mov rax, number; mov r10, rcx; syscall; ret
        return machine(b"\\x48\\xb8" + struct.pack("<Q", number % 2 ** 64) + b"\\x49\\x89\\xca\\x0f\\x05\\xc3")
    number %= 2 ** 64  # movz and movk x8; svc #0; ret
    code = [0xD2800008 | (number & 0xFFFF) << 5, 0xF2A00008 | (number >> 16 & 0xFFFF) << 5]
    code += [0xF2C00008 | (number >> 32 & 0xFFFF) << 5, 0xF2E00008 | (number >> 48) << 5, 0xD4000001, 0xD65F03C0]
    return machine(struct.pack("<6I", *code))

kept = []
"""
CALLS = {
    "socket": ((41, 198), "2, 1, 0, 0, 0, 0"),
    "clone": ((56, 220), "17, 0, 0, 0, 0, 0"),
    "execve": ((59, 221), "0, 0, 0, 0, 0, 0"),
    "kill": ((62, 129), "os.getppid(), 0, 0, 0, 0, 0"),
    "ptrace": ((101, 117), "0, 0, 0, 0, 0, 0"),
    "setsid": ((112, 157), "0, 0, 0, 0, 0, 0"),
    "bpf": ((321, 280), "0, 0, 0, 0, 0, 0"),
    "memfd_create": ((319, 279), "0, 0, 0, 0, 0, 0"),
    "fcntl F_SETOWN": ((72, 25), "3, 8, os.getppid(), 0, 0, 0"),
    "ioctl TIOCSTI": ((16, 29), "0, 0x5412, 0, 0, 0, 0"),
    "mmap shared": ((9, 222), "0, 4096, 3, 0x21, -1, 0"),
    "prlimit": ((302, 261), "os.getppid(), 0, 0, 0, 0, 0"),
}
HIGH = [0, 1 << 32, 0xFFFF_FFFF << 32, 0xDEAD_BEEF << 32]


@pytest.mark.parametrize("high", HIGH, ids=hex)
def test_calls_without_a_library_are_refused(walled, high):
    """The kernel looks at 32 bits of the number; the filter must look at the same."""
    calls = ", ".join(f"call({numbers[MACHINE] | high})({args})" for numbers, args in CALLS.values())

    result = attack(walled, f"{CODE}\ndef solve(x): return [{calls}]", ROOMY, [case(1)])

    assert result.verdict is Verdict.ACCEPTED, result.message
    assert set(result.cases[0].got) <= {-1, -38}


def test_the_same_code_works_where_it_may(walled):
    """The control: getpid."""
    source = f"{CODE}\ndef solve(x): return call({(39, 172)[MACHINE]})(0, 0, 0, 0, 0, 0) == os.getpid()"

    assert attack(walled, source, ROOMY, [case(1, expected=True)]).verdict is Verdict.ACCEPTED


def test_files_stay_shut_for_machine_code(walled, watch):
    source = f"""{CODE}
def solve(path):
    name = ctypes.create_string_buffer(path.encode())
    return call({(257, 56)[MACHINE]})(-100, ctypes.addressof(name), 0, 0, 0, 0)
"""
    result = attack(walled, source, ROOMY, [case(str(watch.home / "notes.md"))])

    assert result.cases[0].got in {-13, -2}


X86 = {
    "int 0x80": b"\xb8\x14\x00\x00\x00\xcd\x80\xc3",
    "x32 getpid": b"\xb8\x27\x00\x00\x40\x0f\x05\xc3",
    "x32 with high bits": b"\x48\xb8\x27\x00\x00\x40\xff\xff\xff\xff\x0f\x05\xc3",
    "a negative number": b"\x48\xb8\xff\xff\xff\xff\xff\xff\xff\xff\x0f\x05\xc3",
}
if platform.machine() == "x86_64":

    @pytest.mark.parametrize("name", X86)
    def test_calls_of_another_architecture_end_the_child(walled, name):
        result = attack(walled, f"{CODE}\ndef solve(x): return machine({X86[name]!r})(0, 0, 0, 0, 0, 0)", IMPATIENT)

        assert result.verdict is Verdict.RUN_TIME_ERROR
        assert result.message == "Case 1 crashed with a forbidden system call."

    def test_the_end_cannot_be_caught(walled):
        source = f"{CODE}\nsignal.signal(signal.SIGSYS, signal.SIG_IGN)\n" + (
            f"def solve(x): return machine({X86['int 0x80']!r})(0, 0, 0, 0, 0, 0)"
        )

        assert attack(walled, source, IMPATIENT).message == "Case 1 crashed with a forbidden system call."


@pytest.mark.parametrize("code", [bytes(16), b"\xff" * 16, b"\x0f\x0b", b"\xf4", b"\xcc" * 4, b"\xeb\xfe"], ids=repr)
def test_nonsense_harms_nobody(every, code):
    result = attack(every, f"{CODE}\ndef solve(x): return machine({code!r})(0, 0, 0, 0, 0, 0)", IMPATIENT)

    assert result.verdict not in {Verdict.ACCEPTED, Verdict.SYSTEM_ERROR}
