"""Group 17: never coming to an end, at work or asleep, in Python and in C code that looks at no signal."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from attacking import IMPATIENT, attack

from hexloop.core.judge.verdict import Verdict

ENDLESS = {
    "loop": "while True: pass",
    "loop that catches": "while True:\n    try: raise ValueError\n    except BaseException: pass",
    "sleep": "time.sleep(99)",
    "sleep in slices": "while True: time.sleep(0.001)",
    "deadlock": "lock = threading.Lock()\nlock.acquire()\nlock.acquire()",
    "two deadlocked": "a, b = threading.Lock(), threading.Lock()\ndef other():\n    with b:\n        time.sleep(0.05)\n"
    "        a.acquire()\nwith a:\n    t = threading.Thread(target=other)\n    t.start()\n    time.sleep(0.05)\n    b.acquire()",
    "event": "threading.Event().wait()",
    "join": "t = threading.Thread(target=lambda: time.sleep(99))\nt.start()\nt.join()",
    "queue": "import queue\nqueue.Queue().get()",
    "regex": "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')",
    "power": "10 ** 10 ** 8",
    "power modulo": "pow(3, 1 << 200_000, (1 << 200_000) - 1)",
    "number as text": "sys.set_int_max_str_digits(0)\nstr(1 << 10_000_000)",
    "sum": "sum(range(10 ** 12))",
    "any": "any(iter(int, 1))",
    "sort": "sorted(range(10 ** 4), key=lambda k: sorted(range(10 ** 5))[0])",
    "consume": "import collections, itertools\ncollections.deque(itertools.repeat(0), maxlen=0)",
    "permutations": "import itertools\nsum(1 for _ in itertools.permutations(range(20)))",
    "find": "('a' * 50_000 + 'b').count('a' * 25_000 + 'c') or [('ab' * 10 ** 6).find('ba' * 10 ** 5 + 'c') for _ in range(10 ** 6)]",
    "select": "import select\nselect.select([os.pipe()[0]], [], [])",
    "poll": "import select\np = select.poll()\np.register(os.pipe()[0])\np.poll()",
    "read of one's own pipe": "r, w = os.pipe()\nos.read(r, 1)",
    "write to a full pipe": "r, w = os.pipe()\nwhile True: os.write(w, bytes(4096))",
    "reading the next question": "import fcntl\nfcntl.fcntl(3, fcntl.F_SETFL, os.O_RDWR)\nos.read(3, 1)",
    "lock in C": "libc.pthread_mutex_lock(m := ctypes.create_string_buffer(64)) or libc.pthread_mutex_lock(m)",
    "C loop": "libc.qsort(ctypes.create_string_buffer(1 << 20), 1 << 20, 1, ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, "
    "ctypes.c_void_p)(lambda a, b: 0)) or [0 for _ in iter(int, 1)]",
    "del": "class Slow:\n    def __del__(self):\n        while True: pass\nSlow()",
    "hash": "class H:\n    def __hash__(self): return 1\n    def __eq__(self, other): return False\n{H() for _ in range(10 ** 6)}",
    "answer without end": "class L(list):\n    def __iter__(self):\n        while True: time.sleep(0.01); yield 1\nreturn L()",
    "trace": "sys.settrace(lambda *a: time.sleep(9))\nint",
    "finally": "try: sys.exit()\nfinally:\n    while True: pass",
}


def test_what_does_not_end_is_ended(every):
    def ended(way):
        body = ENDLESS[way].replace("\n", "\n    ")
        result = attack(every, f"def solve(x):\n    {body}\n    return 0", IMPATIENT)
        return result.verdict, len(result.cases)

    with ThreadPoolExecutor(4) as pool:
        found = dict(zip(ENDLESS, pool.map(ended, ENDLESS), strict=True))

    assert found == dict.fromkeys(ENDLESS, (Verdict.TIME_LIMIT, 1))


@pytest.mark.parametrize("way", ["loop", "sleep", "regex", "deadlock"])
def test_loading_that_does_not_end_is_ended(every, way, monkeypatch):
    monkeypatch.setattr("hexloop.core.judge.supervisor._LEAST_LOAD_MS", 200)

    result = attack(every, ENDLESS[way], IMPATIENT)

    assert result.verdict is Verdict.TIME_LIMIT
    assert result.message.startswith("Loading the code ")
