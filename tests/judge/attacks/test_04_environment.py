"""Group 4: the environment, of the child itself and of the processes around it."""

import pytest
from attacking import ROOMY, ask, assert_shut
from make_task import case, function_task, got

from hexloop.core.judge.api import Judge

SECRET = "a secret that only the server knows"
ALLOWED = {"PYTHONHASHSEED", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_STACKSIZE", "LANG", "TZ",
           "PWD"}  # fmt: skip
SHELL = {"LC_CTYPE", "SHLVL", "_", "OLDPWD"}

# Above the program's name the kernel keeps the environment that the process was started with.
STACK = """
import ctypes
def solve(x):
    libc = ctypes.CDLL(None)
    environ = ctypes.POINTER(ctypes.c_char_p).in_dll(libc, "environ")
    found = []
    place = 0
    while environ[place]:
        found.append(environ[place].decode())
        place += 1
    start = ctypes.cast(ctypes.cast(environ, ctypes.POINTER(ctypes.c_void_p))[0], ctypes.c_void_p).value
    import os
    r, w = os.pipe()
    for page in range(start & -4096, (start & -4096) + (64 << 12), 4096):
        if libc.write(w, ctypes.c_void_p(page), 4096) != 4096:
            break
        found.append(os.read(r, 4096).decode("latin-1"))
    return found
"""


@pytest.mark.parametrize("program", ["import os\ndef solve(x): return dict(os.environ)", STACK], ids=["dict", "stack"])
def test_nothing_of_the_servers_environment_comes_in(every, monkeypatch, program):
    monkeypatch.setenv("HEXLOOP_SECRET_KEY", SECRET)
    monkeypatch.setenv("PGPASSWORD", SECRET)
    judge = Judge(tier=every.probe().tier)  # its interpreter starts with the secret in our environment

    seen = got(judge.run(function_task(["Any"], "Any", limits=ROOMY), program, [case(1)]))

    judge.close()
    assert SECRET not in str(seen)
    assert "HEXLOOP" not in str(seen)
    assert not isinstance(seen, dict) or seen.keys() <= ALLOWED | SHELL


def test_no_environment_can_be_read_from_proc(walled):
    pids = ("self", "1", "{os.getppid()}", "thread-self")

    assert_shut(walled, {pid: f"open(f'/proc/{pid}/environ', 'rb').read(1)" for pid in pids})


def test_the_program_cannot_change_what_the_next_one_sees(every):
    ask(every, "def solve(x): os.environ['PLANTED'] = '1'; os.putenv('PLANTED', '1')")

    assert ask(every, "def solve(x): return os.environ.get('PLANTED')") is None
