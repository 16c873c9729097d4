"""Group 14: more memory than is allowed, by every call that gets some. The limit here is 64 MB."""

import pytest
from attacking import MACHINE, ask, assert_shut, attack

from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

LIMITS = Limits(cpu_ms=5_000, wall_ms=20_000, memory_mb=64)
IMAGE_KB, BUDGET_KB = 150_000, 64 * 1_024
MMAP = (9, 222)[MACHINE]
PRIVATE = (
    "import mmap\nkept = []\nwhile True:\n"
    "    page = mmap.mmap(-1, 1 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | {flags})\n"
    "    page.write(bytes(range(256)) * 4096)\n    kept.append(page)"
)
HUNGRY = {
    "one block": "bytearray(10 ** 9)",
    "more than there is": "bytearray(1 << 46)",
    "blocks of a megabyte": "kept = []\nwhile True: kept.append(bytearray(b'x' * (1 << 20)))",
    "many small": "kept = []\nwhile True: kept.append(object())",
    "doubling": "text = 'x'\nwhile True: text += text",
    "repeated list": "[0] * 10 ** 9",
    "big number": "1 << (8 * 10 ** 9)",
    "dict": "kept = {}\nwhile True: kept[len(kept)] = str(len(kept)) * 100",
    "generator": "list(iter(int, 1))",
    "NORESERVE": PRIVATE.format(flags="0x4000"),
    "POPULATE": PRIVATE.format(flags="0x8000"),
    "mmap of a terabyte": "import mmap\nmmap.mmap(-1, 1 << 40, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000)",
    "malloc": "libc.malloc.restype = ctypes.c_void_p\nlibc.malloc.argtypes = [ctypes.c_size_t]\n"
    "while True:\n    place = libc.malloc(1 << 20)\n    if not place: raise MemoryError\n"
    "    ctypes.memset(place, 1, 1 << 20)",
    "brk": "libc.sbrk.restype = ctypes.c_long\nwhile True:\n    place = libc.sbrk(1 << 20)\n"
    "    if place == -1: raise MemoryError\n    ctypes.memset(place, 1, 1 << 20)",
    "stacks of threads": "threading.stack_size(32 << 20)\n"
    "try:\n    for _ in range(40): threading.Thread(target=time.sleep, args=(9,)).start()\n"
    "except RuntimeError: raise MemoryError",
    "the stack": "libc.alloca = None\ndef deep(n): return deep(n + 1) + len(str(n)) if n < 190_000 else 0\n"
    "kept = [deep]\ndef deeper(k): return [*map(deeper, [k])]\nkept.append(bytearray(80 << 20))",
    "caught and tried again": "while True:\n    try: bytearray(10 ** 9)\n    except MemoryError: kept = bytearray(60 << 20); "
    "more = bytearray(60 << 20)",
    "reference cycles": "class Node: pass\nimport gc\ngc.disable()\n"
    "while True:\n    a = Node(); a.me = a; a.load = bytearray(b'x' * 100_000)",
}


@pytest.mark.parametrize("way", HUNGRY)
def test_memory_has_an_end(every, way):
    body = HUNGRY[way].replace("\n", "\n    ")

    result = attack(every, f"def solve(x):\n    {body}\n    return 0", LIMITS)

    refused = result.verdict is Verdict.RUN_TIME_ERROR and "Cannot allocate memory" in result.message
    assert refused or result.verdict is Verdict.MEMORY_LIMIT, result.message
    assert result.passed == 0
    assert result.cases[0].memory_kb < IMAGE_KB + BUDGET_KB


NUMPY = {
    "zeros": "kept = []\nwhile True: kept.append(np.zeros(1 << 17) + 1)",
    "one array": "np.ones(10 ** 9)",
    "a view that is written out": "np.broadcast_to(np.float64(1), (10 ** 9,)).copy()",
    "outer product": "a = np.ones(50_000)\nnp.outer(a, a)",
}


@pytest.mark.parametrize("way", NUMPY)
def test_arrays_have_an_end_too(every, way):
    body = NUMPY[way].replace("\n", "\n    ")

    result = attack(every, f"def solve(x):\n    {body}", LIMITS, image="numpy")

    assert result.verdict is Verdict.MEMORY_LIMIT, result.message


TORCH_IMAGE_KB = 220_000
TORCH = {
    "tensors": "kept = []\nwhile True: kept.append(torch.ones(1 << 18))",
    "one tensor": "torch.ones(10 ** 9)",
    "empty and then written": "torch.empty(10 ** 8).fill_(1)",
    "empty and never written": "kept = [torch.empty(1 << 27) for _ in range(40)]",
    "a view that is written out": "torch.ones(1).expand(10 ** 9).clone()",
    "outer product": "a = torch.ones(50_000)\ntorch.outer(a, a)",
    "a graph of gradients": "y = torch.ones(1 << 16, requires_grad=True)\nwhile True: y = y.exp().sin()",
    "resized in place": "torch.ones(1).resize_(10 ** 9).fill_(1)",
    "untyped storage": "torch.UntypedStorage(10 ** 9).fill_(1)",
    "a layer": "torch.nn.Linear(50_000, 50_000)",
    "a sparse tensor": "torch.sparse_coo_tensor([[0], [0]], [1.0], (10 ** 5, 10 ** 5)).to_dense()",
    "unfolded images": "torch.nn.functional.unfold(torch.ones(1, 64, 300, 300), 9)",
    "caught and tried again": "while True:\n    try: torch.ones(10 ** 9)\n    except RuntimeError: kept = torch.ones(1 << 24); "
    "more = torch.ones(1 << 24)",
}


@pytest.mark.parametrize("way", TORCH)
def test_tensors_have_an_end_too(torch_image, every, way):
    body = TORCH[way].replace("\n", "\n    ")

    result = attack(every, f"def solve(x):\n    {body}", LIMITS, image="torch")

    assert result.verdict is Verdict.MEMORY_LIMIT, result.message
    assert result.cases[0].memory_kb < TORCH_IMAGE_KB + BUDGET_KB


@pytest.mark.parametrize(
    "how",
    [
        "import mmap; mmap.mmap(-1, 4096)",
        f"raw({MMAP}, 0, 4096, 3, 0x21, -1, 0)",
        f"raw({MMAP}, 0, 4096, 3, 0x122, -1, 0)",
        f"raw({MMAP}, 0, 4096, 3, 0x23, -1, 0)",
        f"raw({(149, 228)[MACHINE]}, 0, 4096)",
        f"raw({(151, 230)[MACHINE]}, 3)",
        f"raw({(29, 194)[MACHINE]}, 0x4e58, 1 << 20, 0o1666)",
        "checked(libc.fcntl(os.pipe()[0], 1031, 1 << 20))",
        f"raw({(319, 279)[MACHINE]}, b'x', 0)",
        f"raw({(447, 447)[MACHINE]}, 0)",
    ],
    ids=["mmap shared", "raw shared", "grows down", "shared and validated", "mlock", "mlockall", "shmget",
         "pipe size", "memfd", "memfd_secret"],
)  # fmt: skip
def test_memory_that_the_limit_does_not_count_cannot_be_had(walled, how):
    assert_shut(walled, how)


def test_pipes_hold_no_more_than_the_descriptors_allow(every):
    """64 descriptors of 64 kB each: the kernel's own memory for a child stays below 4 MB."""
    program = """
def solve(x):
    filled = 0
    try:
        while True:
            r, w = os.pipe2(os.O_NONBLOCK)
            try:
                while True: filled += os.write(w, bytes(65536))
            except BlockingIOError:
                pass
    except OSError as error:
        return filled < 4 << 20 and error.errno == errno.EMFILE
"""
    assert ask(every, program) is True
