"""Problems of every shape, from their folder to a verdict: what the guide promises works together."""

import json

import pytest
from make_pack import edit, read_one, write_pack, write_problem

from hexloop.core.content.cases import all_cases
from hexloop.core.content.constraints import constraint_errors
from hexloop.core.content.rules import case_errors
from hexloop.core.judge.api import Judge
from hexloop.core.judge.verdict import Verdict

TOML = """\
title = "A problem"
kind = "dsa"
difficulty = "easy"
pattern = "One pass"
topics = ["arrays"]
minutes = 10
growth = "O(n)"

{judging}

[reference]
submission = "accepted/right.py"

[[constraint]]
text = "holds"
check = "{check}"
"""

COURSES = """[signature]
style = "function"
class = "Solution"
method = "findOrder"
params = [["n", "int"], ["pairs", "List[List[int]]"]]
returns = "List[int]"
[checker]
kind = "topological_order"
nodes = "n"
edges = "pairs"
edge = "after_before"
"""
ORDER = """class Solution:
    def findOrder(self, n, pairs):
        free = sorted((c for c in range(n) if all(a != c for a, _ in pairs)), reverse={backwards})
        done = []
        while free:
            one = free.pop()
            done.append(one)
            pairs = [pair for pair in pairs if pair[1] != one]
            for c in range(n):
                if c not in done and c not in free and all(a != c for a, _ in pairs):
                    free.append(c)
        return done if len(done) == n else []
"""
VERSION = """[signature]
style = "function"
class = "Solution"
method = "firstBadVersion"
params = [["n", "int"]]
returns = "int"
[given]
functions = ["isBadVersion"]
most_calls = 10
"""
PRELUDE = """_bad = 0
def prepare(given):
    global _bad
    _bad = given
def isBadVersion(version: int) -> bool:
    return version >= _bad
"""
CODEC = """[signature]
style = "round_trip"
class = "Codec"
class_aliases = ["Solution"]
[[signature.methods]]
name = "encode"
params = [["strs", "List[str]"]]
returns = "str"
[[signature.methods]]
name = "decode"
params = [["s", "str"]]
returns = "List[str]"
"""
UNIQUE = """[signature]
style = "function"
class = "Solution"
method = "findDifferentBinaryString"
params = [["nums", "List[str]"]]
returns = "str"
[checker]
kind = "validator"
"""
VALIDATOR = """def valid(args, got):
    (nums,) = args
    if not isinstance(got, str) or len(got) != len(nums) or set(got) - {"0", "1"}:
        return f"Return {len(nums)} digits 0 or 1."
    return got not in nums or f"{got} is one of nums."
"""
ANCESTOR = """[signature]
style = "function"
class = "Solution"
method = "lowestCommonAncestor"
params = [["root", "TreeNode"], ["p", "TreeNodeOf[root]"], ["q", "TreeNodeOf[root]"]]
returns = "TreeNodeOf[root]"
"""
WALK = """class Solution:
    def lowestCommonAncestor(self, root, p, q):
        while (root.val - p.val) * (root.val - q.val) > 0:
            root = root.left if p.val < root.val else root.right
        return {answer}
"""

SHAPES = {
    "course-schedule-ii": (
        COURSES,
        "n == len(set(range(n)))",
        {},
        [{"args": [4, [[1, 0], [2, 0], [3, 1], [3, 2]]], "expected": [0, 1, 2, 3]}, {"args": [2, [[0, 1], [1, 0]]]}],
        {"accepted/right.py": ORDER.format(backwards="True"), "accepted/other.py": ORDER.format(backwards="False")},
        "class Solution:\n    def findOrder(self, n, pairs): return list(range(n))[::-1]",
    ),
    "first-bad-version": (
        VERSION,
        "1 <= given <= n",
        {"prelude.py": PRELUDE},
        [{"args": [500], "given": 400, "expected": 400}, {"args": [7], "given": 1}],
        {
            "accepted/right.py": (
                "class Solution:\n    def firstBadVersion(self, n):\n"
                "        return bisect_left(range(n + 1), True, lo=1, key=isBadVersion)\n"
            )
        },
        "class Solution:\n    def firstBadVersion(self, n): return next(v for v in range(1, n + 1) if isBadVersion(v))",
    ),
    "encode-and-decode-strings": (
        CODEC,
        "len(strs) < 9",
        {},
        [{"args": [["a", "#", ""]]}, {"args": [[]]}],
        {
            "accepted/right.py": (
                "class Codec:\n    def encode(self, strs): return json.dumps(strs)\n"
                "    def decode(self, s): return json.loads(s)\n"
            ),
            "accepted/alias.py": (
                "class Solution:\n    def encode(self, strs): return repr(strs)\n"
                "    def decode(self, s): return eval(s)\n"
            ),
        },
        "class Codec:\n    def encode(self, strs): return '#'.join(strs)\n    def decode(self, s): return s.split('#')",
    ),
    "find-unique-binary-string": (
        UNIQUE,
        "len(set(nums)) == len(nums)",
        {"validator.py": VALIDATOR},
        [{"args": [["01", "10"]], "expected": "11"}, {"args": [["0"]]}],
        {
            "accepted/right.py": (
                "class Solution:\n    def findDifferentBinaryString(self, nums):\n"
                "        return ''.join('1' if n[i] == '0' else '0' for i, n in enumerate(nums))\n"
            )
        },
        "class Solution:\n    def findDifferentBinaryString(self, nums): return nums[0]",
    ),
    "lowest-common-ancestor": (
        ANCESTOR,
        "p in root and q in root",
        {},
        [{"args": [[6, 2, 8, 0, 4], 2, 4], "expected": 2}, {"args": [[6, 2, 8, 0, 4], 0, 8]}],
        {"accepted/right.py": WALK.format(answer="root")},
        WALK.format(answer="TreeNode(root.val)"),
    ),
}


@pytest.fixture(scope="module")
def judge():
    judge = Judge(slots=1)
    yield judge
    judge.close()


@pytest.mark.parametrize("slug", sorted(SHAPES))
def test_a_problem_of_this_shape_works_from_its_folder_to_a_verdict(tmp_path, judge, slug):
    judging, check, files, cases, accepted, wrong = SHAPES[slug]
    folder = write_pack(tmp_path)
    marked = [{**case, "sample": True, "note": "so"} if "expected" in case else case for case in cases]
    home = write_problem(folder, slug, TOML.format(judging=judging, check=check), marked, accepted)
    for name, text in files.items():
        (home / name).write_text(text, encoding="utf-8")
    problem = read_one(folder, slug)

    made = all_cases(problem, judge=judge, cache=tmp_path / "cache")
    again = all_cases(problem, judge=judge, cache=tmp_path / "cache")

    assert made == again
    assert constraint_errors(problem, made, judge=judge) == []
    assert [error for error in case_errors(problem, made) if "declared" in error.message] == []
    for source in accepted.values():
        assert judge.run(problem.task, source, made).verdict is Verdict.ACCEPTED
    assert judge.run(problem.task, wrong, made).verdict is Verdict.WRONG_ANSWER


def test_a_reference_gives_one_of_several_answers_where_none_is_written(tmp_path, judge):
    folder = write_pack(tmp_path)
    home = folder / "problems" / "add-up"
    edit(home / "problem.toml", 'kind = "exact"', 'kind = "one_of"')
    lines = [{"args": [[1]], "expected": [1, 2], "sample": True, "note": "so"}, {"args": [[3]]}]
    (home / "cases.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (home / "generate.py").unlink()

    made = all_cases(read_one(folder), judge=judge, cache=None)

    assert [case.expected for case in made] == [[1, 2], [3]]
