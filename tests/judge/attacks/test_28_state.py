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


TORCH = {
    "a function": ("torch.softmax = torch.nn.functional.softmax = None", "callable(torch.softmax)"),
    "a method": ("torch.Tensor.__add__ = lambda a, b: a", "(torch.ones(1) + 1).item() == 2"),
    "a module": ("torch.nn.Linear.forward = lambda self, x: x", "torch.nn.Linear(2, 3)(torch.ones(2)).shape == (3,)"),
    "the default dtype": ("torch.set_default_dtype(torch.float64)", "torch.ones(1).dtype == torch.float32"),
    "the default device": ("torch.set_default_device('meta')", "torch.ones(1).device.type == 'cpu'"),
    "chance": ("torch.manual_seed(9)", "torch.rand(1) == torch.rand(1, generator=torch.Generator().manual_seed(0))"),
    "determinism": ("torch.use_deterministic_algorithms(False)", "torch.are_deterministic_algorithms_enabled()"),
    "gradients": ("torch.set_grad_enabled(False)", "torch.is_grad_enabled()"),
    "anomalies": ("torch.autograd.set_detect_anomaly(True)", "not torch.is_anomaly_enabled()"),
    "threads": ("torch.set_num_threads(8)", "torch.get_num_threads() == 1"),
    "printing": ("torch.set_printoptions(precision=1)", "torch._tensor_str.PRINT_OPTS.precision == 4"),
    "flush to zero": ("torch.set_flush_denormal(True)", "(torch.tensor([1e-40]) * 1).item() > 0"),
    "a mode": (
        "class M(torch.overrides.TorchFunctionMode):\n    def __torch_function__(self, *a, **k): return 7\nM().__enter__()",
        "torch.ones(1) != 7",
    ),
    "a hook": (
        "torch.nn.modules.module.register_module_forward_hook(lambda *a: torch.ones(9))",
        "torch.nn.Linear(2, 3)(torch.ones(2)).shape == (3,)",
    ),
    "an operator": (
        "lib = torch.library.Library('aten', 'IMPL')\nlib.impl('add.Tensor', lambda *a: a[0], 'CPU')",
        "(torch.ones(1) + torch.ones(1)).item() == 2",
    ),
    "a parameter of everybody": ("torch.nn.functional.relu.__code__ = (lambda *a: 7).__code__",
                                 "torch.nn.functional.relu(torch.ones(1)).item() == 1"),
    "written memory": (
        "ctypes.memset(torch.nn.functional.layer_norm(torch.ones(2), (2,)).data_ptr(), 255, 8)",
        "torch.zeros(2).sum().item() == 0",
    ),
}  # fmt: skip


def test_torch_comes_fresh_to_each_run(torch_image, every):
    for what, (poison, check) in TORCH.items():
        attack(every, f"{poison}\ndef solve(x): return x + 1", ROOMY, image="torch")

        assert ask(every, f"def solve(x): return bool({check})", image="torch") is True, what


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


TORCH_FILES = {
    "save": (f"torch.save(torch.ones(1), '/tmp/{PLANTED}')", f"torch.load('/tmp/{PLANTED}')"),
    "a mapped file": (
        f"torch.from_file('/tmp/{PLANTED}', shared=True, size=9)",
        f"torch.from_file('/tmp/{PLANTED}', shared=False, size=9)",
    ),
    "shared storage": (
        f"torch.UntypedStorage.from_file('/dev/shm/{PLANTED}', True, 9)",
        f"torch.UntypedStorage.from_file('/dev/shm/{PLANTED}', False, 9)",
    ),
    "a script": (f"torch.jit.script(torch.nn.ReLU()).save('/tmp/{PLANTED}')", f"torch.jit.load('/tmp/{PLANTED}')"),
    "a shared tensor": ("torch.ones(9).share_memory_()",) * 2,
}


def test_nothing_can_be_left_in_files_and_shared_memory_through_torch(torch_image, walled):
    for attempts in (0, 1):
        ways = {what: bodies[attempts] for what, bodies in TORCH_FILES.items()}
        assert_shut(walled, ways, refusals="OSError, RuntimeError, ValueError", image="torch")
