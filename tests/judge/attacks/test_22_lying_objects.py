"""Group 22: answers that are not what they say, and questions changed after they were asked."""

from attacking import IMPATIENT, attack
from make_task import case

from hexloop.core.judge.verdict import Verdict

EQUAL = "\n    def __eq__(self, other): return True\n    def __ne__(self, other): return False\n    def __hash__(self): return 2\n"
LIES = {
    "int": f"class Lie(int):{EQUAL}\ndef solve(x): return Lie(0)",
    "int that shows another": "class Lie(int):\n    def __int__(self): return 2\n    def __index__(self): return 2\n"
    "    def __repr__(self): return '2'\n    __str__ = __repr__\ndef solve(x): return Lie(0)",
    "float": f"class Lie(float):{EQUAL}    def __float__(self): return 2.0\ndef solve(x): return Lie(0)",
    "str": f"class Lie(str):{EQUAL}    def __str__(self): return '2'\ndef solve(x): return Lie('0')",
    "list": f"class Lie(list):{EQUAL}\ndef solve(x): return Lie([0])",
    "list with two faces": "class Lie(list):\n    def __iter__(self): yield from [2]\n    def __len__(self): return 1\n"
    "def solve(x): return Lie([0])",
    "dict": f"class Lie(dict):{EQUAL}    def items(self): return [('a', 2)]\ndef solve(x): return Lie(a=0)",
    "class": f"class Lie:\n    __class__ = int{EQUAL}\ndef solve(x): return Lie()",
    "class that is a property": "class Lie:\n    @property\n    def __class__(self): return os._exit(0)\ndef solve(x): return Lie()",
    "instance check": "class M(type):\n    def __instancecheck__(self, o): return True\n"
    "class Lie(metaclass=M): pass\ndef solve(x): return Lie()",
    "iterator": "class Lie:\n    def __iter__(self): return self\n    def __next__(self): raise SystemExit\ndef solve(x): return Lie()",
    "length": "class Lie(list):\n    def __len__(self): return -1\ndef solve(x): return Lie()",
    "attribute": "class Lie:\n    def __getattr__(self, name): return 2\ndef solve(x): return Lie()",
    "attribute that exits": "class Lie:\n    def __getattribute__(self, name): os._exit(0)\ndef solve(x): return Lie()",
    "boolean": "class Lie:\n    def __bool__(self): raise MemoryError\ndef solve(x): return Lie()",
    "reduce": "class Lie:\n    def __reduce__(self): return os._exit, (0,)\ndef solve(x): return Lie()",
    "pickle": "import pickle\nclass Lie:\n    def __reduce__(self): return print, ('x',)\n"
    "def solve(x): return pickle.dumps(Lie())",
    "pickle as text": "import base64, pickle\ndef solve(x): return base64.b64encode(pickle.dumps(print)).decode()",
    "marks of the wire": "def solve(x): return {'$dict': [['a', 2]]}",
    "array of the wire": "def solve(x): return {'$array': ['<i8', [], 8]}",
    "key": "class K(str):\n    def __str__(self): raise SystemExit\ndef solve(x): return {K('a'): 2}",
    "fake array": "class A:\n    dtype = type('d', (), {'str': '<i8', 'kind': 'i', 'itemsize': 8})\n    shape = ()\n"
    "    def tobytes(self): return bytes(8)\ndef solve(x): return A()",
    "fake numpy": "m = type(sys)('numpy')\nclass A:\n    dtype = type('d', (), {'str': '<i8', 'kind': 'i', 'itemsize': 8, 'name': 'x'})\n"
    "    shape, ndim = (1,), 1\n    def tobytes(self): return bytes(8)\nm.ndarray = A\nsys.modules['numpy'] = m\n"
    "def solve(x): return A()",
    "generator that exits": "def solve(x):\n    yield 2\n    os._exit(0)",
    "coroutine": "async def solve(x): return 2",
    "function": "def solve(x): return lambda: 2",
    "exception": "def solve(x): return ValueError(2)",
    "NaN": "def solve(x): return float('nan')",
    "text": "def solve(x): return str(x + 1)",
    "truth": "def solve(x): return True",
    "in a list": "def solve(x): return [x + 1]",
}


def test_no_lie_is_believed(every):
    for lie, source in LIES.items():
        result = attack(every, source, IMPATIENT)

        assert result.verdict not in {Verdict.ACCEPTED, Verdict.SYSTEM_ERROR}, (lie, result.message)
        assert result.passed == 0, lie


ARRAYS = {
    "subclass": "class A(np.ndarray):\n    def __eq__(self, o): return True\n    def tolist(self): return [2]\n    item = tolist\n"
    "def solve(x): return np.zeros(1).view(A)",
    "dtype": "def solve(x): return np.zeros(1, dtype=[('a', 'f8')])",
    "objects": "def solve(x): return np.array([object()])",
    "text": "def solve(x): return np.array(['2'])",
    "strides": "def solve(x): return np.lib.stride_tricks.as_strided(np.zeros(1), (10 ** 10,), (0,))",
    "beyond its end": "def solve(x): return np.lib.stride_tricks.as_strided(np.zeros(1), (10 ** 4,), (1 << 12,))",
    "shape": "class A(np.ndarray):\n    @property\n    def shape(self): return (1 << 40,)\ndef solve(x): return np.zeros(1).view(A)",
    "tobytes": "class A(np.ndarray):\n    def tobytes(self): return b'x'\ndef solve(x): return np.zeros(1).view(A)",
}


def test_no_array_is_believed(every):
    for lie, source in ARRAYS.items():
        result = attack(every, source, IMPATIENT, [case(1, expected=[2.0])], "numpy")

        assert result.verdict not in {Verdict.ACCEPTED, Verdict.SYSTEM_ERROR}, (lie, result.message)


FUNCTION = "def __torch_function__(cls, f, types, args=(), kwargs=None): return np.array([2.0])"
TENSORS = {
    "subclass": "class T(torch.Tensor):\n    def __eq__(self, o): return True\n    def tolist(self): return [2.0]\n    item = tolist\n"
    "    def numpy(self): return np.array([2.0])\n    def detach(self): return self\n    cpu = resolve_conj = resolve_neg = detach\n"
    "def solve(x): return torch.zeros(1).as_subclass(T)",
    "functions": f"class T(torch.Tensor):\n    @classmethod\n    {FUNCTION}\ndef solve(x): return torch.zeros(1).as_subclass(T)",
    "functions of no tensor": f"class T:\n    @classmethod\n    {FUNCTION}\ndef solve(x): return T()",
    "functions for everybody": "zero = torch.zeros(1)\nclass M(torch.overrides.TorchFunctionMode):\n"
    f"    {FUNCTION}\nM().__enter__()\ndef solve(x): return zero",
    "functions that exit": f"class T(torch.Tensor):\n    @classmethod\n    {FUNCTION.replace('np.array([2.0])', 'os._exit(0)')}\n"
    "def solve(x): return torch.zeros(1).as_subclass(T)",
    "no storage": "def solve(x):\n    t = torch.zeros(1)\n    t.untyped_storage().resize_(0)\n    return t",
    "meta": "def solve(x): return torch.zeros(1, device='meta')",
    "quantized": "def solve(x): return torch.quantize_per_tensor(torch.full((1,), 2.0), 1.0, 0, torch.qint8)",
    "nested": "def solve(x): return torch.nested.nested_tensor([torch.full((1,), 2.0)])",
    "sparse": "def solve(x): return torch.full((1,), 2.0).to_sparse()",
    "strides": "def solve(x): return torch.as_strided(torch.zeros(1), (10 ** 10,), (0,))",
    "beyond its end": "def solve(x): return torch.as_strided(torch.zeros(1), (10 ** 4,), (1 << 12,))",
    "module": "def solve(x): return torch.nn.Linear(1, 1)",
    "size": "def solve(x): return torch.zeros(2, 2).size()",
}


def test_no_tensor_is_believed(torch_image, every):
    for lie, source in TENSORS.items():
        result = attack(every, source, IMPATIENT, [case(1, expected=[2.0])], "torch")

        assert result.verdict not in {Verdict.ACCEPTED, Verdict.SYSTEM_ERROR}, (lie, result.message)


def test_a_question_that_is_changed_changes_no_answer(every):
    source = "def solve(x):\n    x[:] = [0]\n    x.append(x[0])\n    return x"
    cases = [case([1, 2, 3], expected=[1, 2, 3]), case([1, 2, 3], expected=[1, 2, 3])]

    result = attack(every, source, IMPATIENT, cases)

    assert result.verdict is Verdict.WRONG_ANSWER
    assert cases[1].args == ([1, 2, 3],)
