"""Group 1: finding the expected answers in one's own memory and in the judge's files."""

import hashlib

import pytest
from attacking import ROOMY, assert_shut, attack
from make_task import case

from hexloop.core.judge import supervisor
from hexloop.core.judge.verdict import Verdict

KNOWN = "the answer to everything is "
SECRET = KNOWN + "forty-two and a half"

# The program knows how the answer begins and what its hash is, so that its own source does not hold it.
NEEDLE = f"""
import gc, hashlib, re
LENGTH, HASH = {len(SECRET)}, {hashlib.sha256(SECRET.encode()).hexdigest()!r}
def holds(text, start=b"the answer to everything is "):
    return any(
        hashlib.sha256(text[found.start():found.start() + LENGTH]).hexdigest() == HASH
        for found in re.finditer(re.escape(start), text)
    )
control = "".join(["a control that ", "the search must find"])
"""

OBJECTS = """
def solve(x):
    seen, hits, frame = set(), 0, sys._getframe()
    waiting = [*gc.get_objects(), *sys.modules.values(), *sys._current_frames().values()]
    while frame:
        waiting += [frame, frame.f_locals, frame.f_globals, frame.f_builtins]
        frame = frame.f_back
    while waiting:
        item = waiting.pop()
        if id(item) in seen:
            continue
        seen.add(id(item))
        if isinstance(item, (str, bytes, bytearray)):
            hits += holds(item.encode("utf-8", "replace") if isinstance(item, str) else bytes(item))
        else:
            waiting += gc.get_referents(item)
    return "found" if hits else "searched" if len(seen) > 10_000 else "too little"
"""

# write(2) says EFAULT for memory that is not there, so a pipe reads all of it without /proc/self/maps.
MEMORY = """
r, w = os.pipe()
PAGE = 4096

def pages(middle, reach):
    for address in range(middle - reach & -PAGE, middle + reach, PAGE):
        if libc.write(w, ctypes.c_void_p(address), ctypes.c_size_t(PAGE)) == PAGE:
            yield os.read(r, PAGE)

def solve(x):
    libc.sbrk.restype = ctypes.c_void_p
    places = {id(object()), id(control), id(sys.modules), id(gc.get_objects()), libc.sbrk(0)}
    seen, controls = 0, 0
    for place in places:
        last = b""
        for page in pages(place, 16 << 20):
            seen += 1
            joined = last + page
            if holds(joined):
                return "found"
            controls += control.encode() in joined
            last = page[-200:]
    return "searched" if controls and seen > 500 else f"too little: {seen} pages, {controls} controls"
"""

MAPPED = """
def solve(x):
    controls = 0
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
        for line in maps:
            span, rights = line.split()[:2]
            start, end = (int(part, 16) for part in span.split("-"))
            if "rw" not in rights or end - start > 1 << 28:
                continue
            memory.seek(start)
            try:
                text = memory.read(end - start)
            except OSError:
                continue
            if holds(text):
                return "found"
            controls += control.encode() in text
    return "searched" if controls else "too little"
"""

BODIES = """
def solve(x):
    inside = sys.modules["child.main"]
    frame = sys._getframe()
    while frame.f_code.co_name != "serve":
        frame = frame.f_back
    order = frame.f_locals["order"]
    return sorted(order) + sorted(order["signature"])
"""


@pytest.mark.parametrize("search", [OBJECTS, MEMORY], ids=["objects", "memory"])
def test_the_answer_is_nowhere_in_the_childs_memory(every, search):
    result = attack(every, NEEDLE + search, ROOMY, [case(1, expected=SECRET)])

    assert result.verdict is Verdict.WRONG_ANSWER
    assert result.cases[0].got == "searched"


def test_not_even_where_the_whole_memory_can_be_read(bare):
    result = attack(bare, NEEDLE + MAPPED, ROOMY, [case(1, expected=SECRET)])

    assert result.verdict is Verdict.WRONG_ANSWER
    assert result.cases[0].got == "searched"


def test_the_search_finds_an_answer_that_is_there(bare):
    """The control: the same search with the answer as the question."""
    result = attack(bare, NEEDLE + OBJECTS, ROOMY, [case(SECRET, expected="searched")])

    assert result.cases[0].got == "found"


def test_the_order_to_the_child_knows_of_no_answers(every):
    result = attack(every, BODIES, ROOMY, [case(1, expected=SECRET)])

    assert result.verdict is Verdict.WRONG_ANSWER
    assert set(result.cases[0].got) <= {
        *("bans", "do", "given", "loops", "most_bytes", "signature", "source"),
        *("class_aliases", "class_name", "classes", "immutable", "judged_argument", "methods", "node", "prefix"),
        *("raises", "same_instance", "style"),
    }


def test_later_questions_are_not_there_before_their_time(every):
    source = "import gc\ndef solve(x): return any(o == ['later', 'one'] for o in gc.get_objects() if type(o) is list)"

    result = attack(every, source, ROOMY, [case(1, expected=False), case(["later", "one"], expected=True)])

    assert result.message == "All 2 cases passed."


def test_neither_memory_nor_the_judges_files_can_be_opened(walled):
    for name in ("/proc/self/mem", "/proc/self/maps", "/proc/self/pagemap", supervisor.__file__):
        assert_shut(walled, "open(path, 'rb').read(1)", name)
