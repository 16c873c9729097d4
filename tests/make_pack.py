"""Writes small packs for tests: a good one, to be broken in one place at a time."""

from __future__ import annotations

import json
from pathlib import Path

from hexloop.core.content.problem import PackProblem
from hexloop.core.content.reader import read_pack

TOPICS = """\
[[topic]]
id = "arrays"
title = "Arrays"
group = "structure"
"""

LISTS = """\
[[list]]
id = "essentials"
title = "Essentials"
about = "A first evening."
problems = ["add-up"]
"""

PROBLEM = """\
number = 900
title = "Add up"
kind = "dsa"
difficulty = "easy"
pattern = "One pass"
topics = ["arrays"]
lists = ["essentials"]
related = ["count-up"]
minutes = 10
growth = "O(n)"

[signature]
style = "function"
class = "Solution"
method = "addUp"
params = [["nums", "List[int]"]]
returns = "int"

[checker]
kind = "exact"

[limits]
cpu_ms = 1500

[reference]
submission = "accepted/builtin.py"
seed = 7

[[constraint]]
text = "0 ≤ len(nums) ≤ 100"
check = "len(nums) <= 100"
[[constraint]]
text = "every number is a whole one"
"""

COUNTER = """\
number = 901
title = "Counter"
kind = "ood"
difficulty = "easy"
pattern = "State"
topics = ["arrays"]
minutes = 10
growth = "O(1)"

[signature]
style = "operations"
class = "Counter"
raises = ["ValueError"]

[[signature.methods]]
name = "__init__"
params = [["start", "int"]]
returns = "None"

[[signature.methods]]
name = "add"
params = [["by", "int"]]
returns = "int"

[reference]
submission = "accepted/plain.py"

[exempt]
accepted = "there is one way to count"
wrong = "a specimen for tests"
"""

EDITORIAL = "\n\n".join(
    f"## {name}\nWords."
    for name in ("Pattern", "Why it works", "Code walk", "Complexity", "Pitfalls", "What is asked next")
)

GENERATE = """\
import random


def generate(seed):
    rng = random.Random(seed)
    for size in range(3, 23):
        yield {"args": [[rng.randint(-9, 9) for _ in range(size)]], "note": f"{size} numbers"}
"""

CASES = (
    {"args": [[1, 2]], "expected": 3, "sample": True, "note": "1 + 2"},
    {"args": [[-1, 1]], "expected": 0, "sample": True, "note": "they cancel"},
    {"args": [[]]},
)

SUBMISSIONS = {
    "accepted/builtin.py": "class Solution:\n    def addUp(self, nums):\n        return sum(nums)\n",
    "accepted/loop.py": (
        "class Solution:\n    def addUp(self, nums):\n        total = 0\n"
        "        for one in nums:\n            total += one\n        return total\n"
    ),
    "wrong_answer/first_only.py": "class Solution:\n    def addUp(self, nums):\n        return sum(nums[:1])\n",
    "wrong_answer/absolute.py": "class Solution:\n    def addUp(self, nums):\n        return sum(map(abs, nums))\n",
    "wrong_answer/one_more.py": "class Solution:\n    def addUp(self, nums):\n        return sum(nums) + 1\n",
    "run_time_error/no_empty.py": (
        "class Solution:\n    def addUp(self, nums):\n        return nums[0] + sum(nums[1:])\n"
    ),
}

COUNTER_CASES = (
    {
        "operations": ["Counter", "add", "add"],
        "args": [[2], [3], [-9]],
        "expected": [None, 5, {"raises": "ValueError"}],
        "sample": True,
        "note": "below zero is refused",
    },
    {"operations": ["Counter", "add"], "args": [[0], [1]], "expected": [None, 1], "sample": True, "note": "one"},
)

COUNTER_SOURCE = """\
class Counter:
    def __init__(self, start):
        self.value = start

    def add(self, by):
        if self.value + by < 0:
            raise ValueError
        self.value += by
        return self.value
"""

CHANGE = """
[change]
title = "Steps and a floor"
minutes = 5
replaces = ["add"]

[[change.methods]]
name = "__init__"
params = [["start", "int"], ["floor", "int"]]
returns = "None"
defaults = "[0]"

[[change.methods]]
name = "reset"
params = []
returns = "int"

[change.reference]
submission = "accepted/plain.py"
seed = 2

[[change.constraint]]
text = "at most 50 calls"
check = "len(operations) <= 51"

[change.exempt]
accepted = "there is one way to count"
wrong = "a specimen for tests"
"""

CHANGE_CASES = (
    {
        "operations": ["Counter", "add", "reset"],
        "args": [[2, -5], [3], []],
        "expected": [None, 5, 2],
        "sample": True,
        "note": "back to the start",
    },
    {"operations": ["Counter", "reset"], "args": [[7, 0], []]},
)

CHANGE_GENERATE = """\
import random


def generate(seed):
    rng = random.Random(seed)
    for steps in range(1, 13):
        names = ["Counter", *["add"] * steps, "reset"]
        yield {"operations": names, "args": [[steps, -9], *[[rng.randint(-9, 9)] for _ in range(steps)], []]}
"""

CHANGE_EDITORIAL = "\n\n".join(f"## {name}\nWords." for name in ("What changes", "Code walk", "Pitfalls"))

CHANGED_SOURCE = """\
class Counter:
    def __init__(self, start, floor=0):
        self.start = self.value = start
        self.floor = floor

    def add(self, by):
        self.value = max(self.floor, self.value + by)
        return self.value

    def reset(self):
        self.value = self.start
        return self.value
"""
"""The first brief refuses to go below zero; the change stops at a floor, and can start again."""


def write_pack(root: Path) -> Path:
    """A faultless pack with one problem, ``add-up``; the folder comes back."""
    folder = root / "pack"
    (folder / "problems").mkdir(parents=True)
    (folder / "topics.toml").write_text(TOPICS, encoding="utf-8")
    (folder / "lists.toml").write_text(LISTS, encoding="utf-8")
    write_problem(folder, "add-up", PROBLEM, CASES, SUBMISSIONS, generate=GENERATE)
    return folder


def write_counter(folder: Path) -> None:
    """Add ``counter``, a problem of operations, to the pack."""
    write_problem(folder, "counter", COUNTER, COUNTER_CASES, {"accepted/plain.py": COUNTER_SOURCE})


def write_changed_counter(folder: Path) -> Path:
    """Add ``counter`` with a change request; the folder of the change comes back."""
    home = write_problem(folder, "counter", COUNTER + CHANGE, COUNTER_CASES, {"accepted/plain.py": COUNTER_SOURCE})
    change = home / "change"
    (change / "submissions" / "accepted").mkdir(parents=True)
    (change / "statement.md").write_text("Stop at a floor, and start again on demand.\n", encoding="utf-8")
    (change / "hints.md").write_text("Look.\n---\nKeep the start.\n---\nUse max.\n", encoding="utf-8")
    (change / "editorial.md").write_text(CHANGE_EDITORIAL, encoding="utf-8")
    lines = "".join(f"{json.dumps(case)}\n" for case in CHANGE_CASES)
    (change / "cases.jsonl").write_text(lines, encoding="utf-8")
    (change / "generate.py").write_text(CHANGE_GENERATE, encoding="utf-8")
    (change / "submissions" / "accepted" / "plain.py").write_text(CHANGED_SOURCE, encoding="utf-8")
    return change


def write_problem(folder, slug, toml, cases, submissions, *, generate="") -> Path:
    """One problem folder with the given parts and standard prose."""
    home = folder / "problems" / slug
    home.mkdir(parents=True)
    (home / "problem.toml").write_text(toml, encoding="utf-8")
    (home / "statement.md").write_text("Add the numbers up.\n", encoding="utf-8")
    (home / "hints.md").write_text("Look.\n---\nAdd.\n---\nReturn the sum.\n", encoding="utf-8")
    (home / "editorial.md").write_text(EDITORIAL, encoding="utf-8")
    (home / "cases.jsonl").write_text("".join(f"{json.dumps(case)}\n" for case in cases), encoding="utf-8")
    if generate:
        (home / "generate.py").write_text(generate, encoding="utf-8")
    for name, source in submissions.items():
        file = home / "submissions" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
    return home


def edit(file: Path, old: str, new: str) -> None:
    """Replace ``old``, which must be there once, with ``new``."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, (file, old)
    file.write_text(text.replace(old, new), encoding="utf-8")


def read_one(folder: Path, slug: str = "add-up") -> PackProblem:
    """The problem of a pack without faults."""
    pack = read_pack(folder)
    assert pack.errors == ()
    return next(problem for problem in pack.problems if problem.slug == slug)
