"""Group 28: leaving something for the next submission. It must see an image as fresh as the first."""

from attacking import IPC_KEY, MACHINE, PLANTED, ROOMY, ask, assert_shut, attack

POISONS = {
    "builtins": ("import builtins\nbuiltins.sorted = builtins.len = None", "callable(sorted) and callable(len)"),
    "a module": ("import math\nmath.pi = 3", "math.pi > 3.1"),
    "a class": (
        "import collections\ncollections.Counter.poisoned = True",
        "not hasattr(collections.Counter, 'poisoned')",
    ),
    "the path": ("sys.path.append('/evil')", "'/evil' not in sys.path"),
    "modules": ("sys.modules['planted'] = sys", "'planted' not in sys.modules"),
    "nodes": ("ListNode.poisoned = True", "not hasattr(ListNode, 'poisoned')"),
    "the prelude": ("globals()['inf'] = 0", "inf > 1"),
    "a finder": ("sys.meta_path.insert(0, 1)", "1 not in sys.meta_path"),
    "the judge's child": (
        "sys.modules['child.main'].Session.poisoned = 1",
        "not hasattr(sys.modules['child.main'].Session, 'poisoned')",
    ),
    "a small number": ("ctypes.memmove(id(7) + 24, ctypes.byref(ctypes.c_uint32(8)), 4)", "3 + 4 == int('7')"),
    "interned text": ("ctypes.memmove(id('solve') + 48, b'evils', 5)", "'so' + 'lve' == ''.join('solve')"),
    "None's type": ("ctypes.c_long.from_address(id(None)).value = 1 << 40", "sys.getrefcount(None) < 1 << 39"),
    "the C library": ("libc.setenv(b'PLANTED', b'1', 1)", "libc.getenv(b'PLANTED') == 0"),
    "the locale": ("import locale\nlocale.setlocale(locale.LC_ALL, 'C')", "True"),
    "chance": ("import random\nrandom.seed(5)", "random.random() == __import__('random').Random(0).random()"),
    "recursion": ("sys.setrecursionlimit(99)", "sys.getrecursionlimit() > 999"),
    "signals": ("signal.signal(signal.SIGTERM, signal.SIG_IGN)", "signal.getsignal(signal.SIGTERM) == signal.SIG_DFL"),
    "the mask": ("signal.pthread_sigmask(signal.SIG_BLOCK, [10])", "signal.pthread_sigmask(0, []) == set()"),
    "the collector": ("import gc\ngc.disable()", "__import__('gc').isenabled()"),
    "an audit hook": ("sys.addaudithook(lambda *a: 1 / 0)", "True"),
    "codecs": ("import codecs\ncodecs.register_error('strict', lambda e: ('', 0))", "True"),
    "a thread": ("threading.Thread(target=time.sleep, args=(9,)).start()", "threading.active_count() == 1"),
    "a descriptor": ("os.dup(0)", "len([f for f in range(64) if libc.fcntl(f, 1) != -1]) == 4"),
    "the offset of a shared file": ("os.read(0, 1)", "os.read(0, 1) == b''"),
}


def test_what_one_run_poisons_the_next_does_not_see(every):
    for what, (poison, check) in POISONS.items():
        attack(every, f"{poison}\ndef solve(x): return x + 1", ROOMY)
        attack(every, "def solve(x):\n    " + poison.replace("\n", "\n    ") + "\n    return x + 1", ROOMY)

        assert ask(every, f"def solve(x): return bool({check})") is True, what


NUMPY = {
    "a function": ("np.add = np.sum = None", "callable(np.add)"),
    "its linear algebra": ("np.linalg.norm = None", "callable(np.linalg.norm)"),
    "its chance": ("np.random.seed(9)", "np.random.rand() == np.random.RandomState(0).rand()"),
    "its errors": ("np.seterr(all='raise')", "np.geterr()['divide'] == 'warn'"),
    "its printing": ("np.set_printoptions(precision=1)", "np.get_printoptions()['precision'] == 8"),
    "a constant": ("np.pi = 3", "np.pi > 3.1"),
}


def test_numpy_comes_fresh_to_each_run(every):
    for what, (poison, check) in NUMPY.items():
        attack(every, f"{poison}\ndef solve(x): return x + 1", ROOMY, image="numpy")

        assert ask(every, f"def solve(x): return bool({check})", image="numpy") is True, what


SHARED = {
    "a file": (f"open('/tmp/{PLANTED}', 'w').write('1')", f"open('/tmp/{PLANTED}').read()"),
    "shared memory": (
        f"raw({(29, 194)[MACHINE]}, {IPC_KEY}, 4096, 0o1666)",
        f"raw({(29, 194)[MACHINE]}, {IPC_KEY}, 4096, 0)",
    ),
    "a semaphore": (f"raw({(64, 190)[MACHINE]}, {IPC_KEY}, 1, 0o1666)", f"raw({(64, 190)[MACHINE]}, {IPC_KEY}, 1, 0)"),
    "a queue": (f"raw({(68, 186)[MACHINE]}, {IPC_KEY}, 0o1666)", f"raw({(68, 186)[MACHINE]}, {IPC_KEY}, 0)"),
    "posix memory": (
        f"from multiprocessing import shared_memory as s\ns.SharedMemory('{PLANTED}', True, 9)",
        f"from multiprocessing import shared_memory as s\ns.SharedMemory('{PLANTED}')",
    ),
    "a named semaphore": ("import _multiprocessing as m\nm.SemLock(1, 1, 1, '/hexloop-planted', False)",) * 2,
    "compiled code": ("import py_compile\npy_compile.compile(os.__file__, doraise=True)",) * 2,
    "site-packages": ("import site\nopen(site.getsitepackages()[0] + '/hexloop-planted.pth', 'w')",) * 2,
    "a key": (f"raw({(248, 217)[MACHINE]}, b'user', b'{PLANTED}', b'x', 1, -3)",) * 2,
    "an abstract socket": ("socket.socket(socket.AF_UNIX).bind('\\0hexloop-planted')",) * 2,
}


def test_nothing_can_be_left_with_the_kernel(walled):
    assert_shut(walled, {what: attempts[0] for what, attempts in SHARED.items()})
    assert_shut(walled, {what: attempts[1] for what, attempts in SHARED.items()})
