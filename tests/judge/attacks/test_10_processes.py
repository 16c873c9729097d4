"""Group 10: new processes by every call that makes one."""

import platform

import pytest
from attacking import MACHINE, ask, assert_shut

CLONE = (56, 220)[MACHINE]
WAYS = {
    "fork": "os.fork()",
    "forkpty": "os.forkpty()",
    "libc fork": "checked(libc.fork())",
    "subprocess": "import subprocess; subprocess.run(['/bin/true'])",
    "posix_spawn": "os.posix_spawn('/bin/true', ['true'], {})",
    "system": "if os.system('true'): raise OSError",
    "popen": "if os.popen('true').close(): raise OSError",
    "multiprocessing": "import multiprocessing; multiprocessing.Process(target=print).start()",
    "forkserver": "import multiprocessing as m; m.get_context('forkserver').Process(target=print).start()",
    "pool": "import concurrent.futures as c; c.ProcessPoolExecutor(1).submit(print).result()",
    "clone": f"raw({CLONE}, signal.SIGCHLD, 0, 0, 0, 0)",
    "clone with memory": f"raw({CLONE}, 0x100 | 0x4000 | signal.SIGCHLD, 0, 0, 0, 0)",
    "clone as a sibling": f"raw({CLONE}, 0x8000 | signal.SIGCHLD, 0, 0, 0, 0)",
    "clone into namespaces": f"raw({CLONE}, 0x7c020000 | signal.SIGCHLD, 0, 0, 0, 0)",
    "clone with high bits": f"raw({CLONE}, 1 << 32 | signal.SIGCHLD, 0, 0, 0, 0)",
    "clone3": "raw(435, (ctypes.c_uint64 * 11)(0, 0, 0, 0, int(signal.SIGCHLD)), 88)",
    "clone3 of a thread": "raw(435, (ctypes.c_uint64 * 11)(0x10f00), 88)",
    "setsid": "os.setsid()",
    "setpgid": "os.setpgid(0, 0)",
    "wait": "os.wait()",
    "subreaper": "checked(libc.prctl(36, 1, 0, 0, 0))",
}
if platform.machine() == "x86_64":
    WAYS |= {"vfork": "raw(58)", "fork by number": "raw(57)"}


def test_no_process_can_be_started(walled):
    assert_shut(walled, WAYS)


TORCH = {
    "workers of a loader": "from torch.utils.data import DataLoader\nlist(DataLoader([1, 2], num_workers=2))",
    "workers that are forked": "from torch.utils.data import DataLoader\n"
    "list(DataLoader([1, 2], num_workers=1, multiprocessing_context='fork'))",
    "a process": "torch.multiprocessing.Process(target=print).start()",
    "a process that is forked": "torch.multiprocessing.get_context('fork').Process(target=print).start()",
    "a process that is spawned": "torch.multiprocessing.get_context('spawn').Process(target=print).start()",
    "processes": "torch.multiprocessing.spawn(print, nprocs=2)",
    "a pool": "torch.multiprocessing.Pool(2)",
    "a queue": "torch.multiprocessing.Queue()",
    "an extension": "from torch.utils.cpp_extension import load_inline\nload_inline('x', 'int f() { return 1; }')",
    "a manager of shared memory": "torch.multiprocessing.set_sharing_strategy('file_system')\ntorch.ones(9).share_memory_()",
}


def test_torch_starts_no_process_either(torch_image, walled):
    assert_shut(walled, TORCH, refusals="OSError, RuntimeError", image="torch")


def test_a_fork_bomb_does_not_go_off(walled):
    bomb = """
def solve(x):
    started = 0
    for _ in range(20_000):
        try:
            if os.fork() == 0:
                solve(x)
            started += 1
        except OSError:
            pass
    return started
"""
    assert ask(walled, bomb) == 0


@pytest.mark.parametrize("flags", ["0x10f00", "0x10f00 | 0x20000", "0x10f00 | 0x02000000", "0x10f00 | 0x40000000"])
def test_a_thread_takes_no_namespace_along(walled, flags):
    """With CLONE_THREAD the filter looks no further: the kernel must refuse what else is asked for."""
    namespaces = ask(walled, "def solve(x): return os.stat('/').st_dev")

    if flags != "0x10f00":
        assert_shut(walled, f"raw({CLONE}, ({flags}) & ~0x200, 0, 0, 0, 0)")
    assert ask(walled, "def solve(x): return os.stat('/').st_dev") == namespaces
