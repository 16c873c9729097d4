"""Group 21: bending Python itself around the judge's child. Wrong answers stay wrong."""

from attacking import IMPATIENT, attack

from hexloop.core.judge.verdict import Verdict

PATCHES = {
    "json.dumps": 'json.dumps = lambda *a, **k: \'{"is": "answer", "value": 2}\'',
    "json's encoder": "json.JSONEncoder.encode = lambda *a: '2'",
    "len": "import builtins\nbuiltins.len = lambda x: 0",
    "isinstance": "import builtins\nbuiltins.isinstance = lambda *a: True",
    "type": "import builtins\nbuiltins.type = lambda *a: int",
    "every builtin": "import builtins\nfor name in dir(builtins):\n    if name.islower(): setattr(builtins, name, None)",
    "import": "import builtins\nbuiltins.__import__ = None",
    "no modules": "for m in list(sys.modules): sys.modules[m] = None",
    "empty modules": "for m in sys.modules.values():\n    if m is not sys: vars(m).clear()",
    "os.write": "os.write = lambda *a: 10 ** 6",
    "os.read": "os.read = lambda *a: b''",
    "the channel": "sys.modules['child.channel'].Channel.send = lambda *a: None",
    "the wire": "sys.modules['child.wire'].pack = lambda *a: b''",
    "the plain values": "sys.modules['child.calls'].plain = lambda *a: [2, 3]",
    "the session": "sys.modules['child.main'].Session._try = lambda self, work: {'is': 'answer', 'value': object()}",
    "the session's word": "sys.modules['child.main'].Session._try = lambda self, work: {'is': 'accepted'}",
    "the caller": "sys.modules['child.calls'].OneCall.call = lambda *a: True",
    "an audit hook": "def hook(*a): raise SystemExit\nsys.addaudithook(hook)",
    "an audit hook that exits": "sys.addaudithook(lambda *a: os._exit(0))",
    "a trace": "sys.settrace(lambda *a: 1 / 0)",
    "a profile": "sys.setprofile(lambda *a: 1 / 0)",
    "atexit": "import atexit\natexit.register(send, answer(2))",
    "a late destructor": "class Late:\n    def __del__(self): send(answer(2))\nlate = Late()",
    "a destructor that exits": "class Late:\n    def __del__(self): raise SystemExit\nlate = Late()",
    "excepthook": "sys.excepthook = threading.excepthook = sys.unraisablehook = lambda *a: os._exit(0)",
    "a failing thread": "threading.excepthook = lambda *a: os._exit(0)\nthreading.Thread(target=lambda: 1 / 0).start()",
    "the collector": "import gc\ngc.callbacks.append(lambda *a: os._exit(0))\ngc.set_threshold(1)",
    "stdout": "sys.stdout = sys.stderr = None",
    "a stdout that lies": "class S:\n    def __getattr__(self, n): raise SystemExit\nsys.stdout = S()",
    "the streams' class": "sys.modules['child.channel'].Output.flush = lambda s: os._exit(0)",
    "displayhook": "sys.displayhook = None\nsys.meta_path.clear()\nsys.path.clear()",
    "the recursion limit": "sys.setrecursionlimit(50)",
    "the clock": "import time\ntime.monotonic = time.perf_counter = time.time = lambda: 0",
    "threads": "threading.Thread.start = threading.current_thread = None",
    "struct": "import struct\nstruct.Struct = struct.pack = None",
    "memory views": "import builtins\nbuiltins.memoryview = builtins.bytes = builtins.bytearray = None",
    "a small number": "ctypes.memmove(id(0) + 24, ctypes.byref(ctypes.c_uint32(2)), 4)",
    "frames": "f = sys._getframe()\nwhile f:\n    f.f_locals.clear()\n    f = f.f_back",
    "the judge's frames": "f = sys._getframe()\nwhile f.f_code.co_name != 'serve': f = f.f_back\n"
    "f.f_locals['self']._channel.most_bytes = 1 << 40",
    "everything that can be found": "import gc\nfor o in gc.get_objects():\n    if type(o).__name__ == 'Session': vars(o).clear()",
}


def test_no_patch_makes_a_wrong_answer_right(every, monkeypatch):
    monkeypatch.setattr("hexloop.core.judge.supervisor._LEAST_LOAD_MS", 100)
    for patch, text in PATCHES.items():
        result = attack(every, f"{text}\ndef solve(x): return 0", IMPATIENT)

        # Whoever overwrites 0 with 2 in Python's own table has a function that returns 2.
        overwritten = patch == "a small number" and result.passed == 1
        assert result.verdict not in {Verdict.ACCEPTED, Verdict.SYSTEM_ERROR}, (patch, result.message)
        assert result.passed == 0 or overwritten, patch


def test_nor_does_one_made_during_the_call(every):
    for patch in PATCHES.keys() - {"a small number"}:
        body = PATCHES[patch].replace("\n", "\n    ")

        result = attack(every, f"def solve(x):\n    global late\n    {body}\n    return 0", IMPATIENT)

        assert result.verdict not in {Verdict.ACCEPTED, Verdict.SYSTEM_ERROR}, (patch, result.message)
        assert result.passed == 0, patch
