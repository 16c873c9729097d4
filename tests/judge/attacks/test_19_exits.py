"""Group 19: ending the process, early, late, cleanly, by a crash. It is never an accepted answer."""

import pytest
from attacking import ROOMY, attack
from make_task import case

from hexloop.core.judge.verdict import Verdict

EXITS = {
    "os._exit(0)": ("os._exit(0)", "Case 1 ended the program with exit code 0 before it answered."),
    "os._exit(3)": ("os._exit(3)", "Case 1 ended the program with exit code 3 before it answered."),
    "sys.exit(0)": ("sys.exit(0)", "Case 1: The program called exit."),
    "sys.exit()": ("sys.exit()", "Case 1: The program called exit."),
    "exit()": ("exit()", "Case 1: The program called exit."),
    "quit()": ("quit()", "Case 1: The program called exit."),
    "SystemExit": ("raise SystemExit(0)", "Case 1: The program called exit."),
    "KeyboardInterrupt": ("raise KeyboardInterrupt", "Case 1: KeyboardInterrupt"),
    "GeneratorExit": ("raise GeneratorExit", "Case 1: GeneratorExit"),
    "BaseException": ("raise type('Own', (BaseException,), {})", "Case 1: Own"),
    "StopIteration": ("raise StopIteration", "Case 1: StopIteration"),
    "EOFError": ("raise EOFError", "Case 1: EOFError"),
    "input": ("input()", "Case 1: EOFError"),
    "group": ("raise BaseExceptionGroup('g', [SystemExit(0)])", "Case 1: BaseExceptionGroup: g (1 sub-exception)"),
    "libc exit": ("libc.exit(0)", "Case 1 ended the program with exit code 0 before it answered."),
    "libc _exit": ("libc._exit(0)", "Case 1 ended the program with exit code 0 before it answered."),
    "quick_exit": ("libc.quick_exit(0)", "Case 1 ended the program with exit code 0 before it answered."),
    "abort": ("os.abort()", "Case 1 crashed with "),
    "null pointer": ("ctypes.string_at(0)", "Case 1 crashed with a segmentation fault"),
    "null write": ("ctypes.memset(8, 0, 8)", "Case 1 crashed with a segmentation fault"),
    "wild jump": ("ctypes.CFUNCTYPE(None)(1)()", "Case 1 crashed with a segmentation fault"),
    "fatal error": ("ctypes.pythonapi.Py_FatalError(b'x')", "Case 1 crashed with "),
    "finalise": ("ctypes.pythonapi.Py_Exit(0)", "Case 1 "),
    "double free": (
        "a = libc.malloc(64)\n    libc.free.argtypes = [ctypes.c_void_p]\n    libc.free(8)",
        "Case 1 crashed ",
    ),
    "stack overflow in C": (
        "x = None\n    for _ in range(10 ** 4): x = (x,)\n    hash(x)\n    repr(x)\n    os._exit(0)",
        "Case 1",
    ),
    "recursion": ("return solve(x)", "Case 1: RecursionError"),
    "recursion without a limit": ("sys.setrecursionlimit(2**31 - 1)\n    return solve(x)", "Case 1 "),
    "exit in a destructor": ("class D:\n        def __del__(self): os._exit(0)\n    D()", "Case 1 ended the program"),
    "exit at exit": ("import atexit\n    atexit.register(os._exit, 0)\n    sys.exit(0)", "Case 1: The program called"),
    "exit in a trace": (
        "sys.settrace(lambda *a: os._exit(0))\n    int()\n    (lambda: 0)()",
        "Case 1 ended the program",
    ),
    "exit in a thread": (
        "t = threading.Thread(target=os._exit, args=(0,))\n    t.start()\n    t.join()",
        "Case 1 ended",
    ),
    "closing the channel": ("os.close(3)", "Case 1 "),
    "closing everything": ("os.closerange(0, 100)", "Case 1 "),
    "putting another on the channel": ("os.dup2(1, 3)", "Case 1 "),
}


@pytest.mark.parametrize("way", EXITS)
def test_an_exit_is_no_answer(every, way):
    body, message = EXITS[way]

    result = attack(every, f"def solve(x):\n    {body}\n    return x + 1", ROOMY, [case(1, expected=2)])

    assert result.verdict in {Verdict.RUN_TIME_ERROR, Verdict.MEMORY_LIMIT, Verdict.TIME_LIMIT}, result.message
    assert result.message.startswith(message)
    assert result.passed == 0


@pytest.mark.parametrize("way", ["os._exit(0)", "sys.exit(0)", "abort", "null pointer", "closing the channel"])
def test_an_exit_while_loading_is_no_answer(every, way):
    result = attack(every, EXITS[way][0] + "\ndef solve(x): return x + 1", ROOMY)

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.cases == ()


def test_an_exit_after_the_answer_of_a_case_fails_the_next(every):
    source = (
        "def later():\n    time.sleep(0.05)\n    os._exit(0)\n"
        "def solve(x):\n    if x == 1: threading.Thread(target=later).start()\n    else: time.sleep(2)\n    return x + 1"
    )

    result = attack(every, source, ROOMY)

    assert [one.verdict for one in result.cases] == [Verdict.ACCEPTED, Verdict.RUN_TIME_ERROR]
