"""What is copied from LeetCode or NeetCode runs unchanged."""

import pytest
from make_task import case, class_task, function_task, got, method, operations

from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict


def solve_with(judge, source, *cases, **task):
    return judge.run(function_task(**task), source, list(cases))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("return pow(2, 5, 7)", 4),
        ("return heapq.nsmallest(1, [3, 1])[0] + len(heapify.__name__)", 8),
        ("return len(Counter('aab')) + len(defaultdict(list)) + len(deque([1]))", 3),
        ("return bisect_left([1, 2], 2) + bisect.bisect([1], 5)", 2),
        ("return sum(accumulate([1, 2])) + len(list(itertools.permutations([1, 2])))", 6),
        ("return gcd(4, 6) + math.comb(4, 2) + int(sqrt(9)) + int(inf > 1)", 12),
        ("return reduce(operator.add, [1, 2]) + functools.reduce(lambda a, b: a * b, [2, 3])", 9),
        ("return cache(lambda n: n)(1) + lru_cache(None)(lambda n: n)(2)", 3),
        ("return len(string.ascii_lowercase) + len(ascii_lowercase)", 52),
        ("return len(re.findall('a', 'aa')) + datetime.date(2020, 1, 2).day", 4),
        ("return random.randint(1, 1) + randint(2, 2)", 3),
        ("return copy.deepcopy([1])[0] + json.loads('2') + sys.maxsize // sys.maxsize", 4),
        ("return loads('2') + len(StringIO('ab').read()) + maxsize // sys.maxsize", 5),
        ("stdout.write('said'); return int(stdout is sys.stdout)", 1),
        ("return abs(-3) + max(1, 2) + len(bin(2)) + round(1.4)", 10),
        ("return hash('a') % 1 + len(sorted({'b': 1}))", 1),
        ("from sortedcontainers import SortedList; return len(SortedList([2, 1]))", 2),
        ("from collections import OrderedDict as OD; return len(OD())", 0),
        ("a: Optional[List[Dict[str, Tuple[int, ...]]]] = None; return 0 if a is None else 1", 0),
        ("return float('-inf') < 0", True),
        ("return len(open.__name__) + len(compile('1', '', 'eval').co_code) * 0", 4),
    ],
)
def test_the_prelude_has_the_names_people_use(any_judge, body, expected):
    source = f"class Solution:\n    def solve(self, x: int) -> int:\n        {body}"

    result = solve_with(any_judge, source, case(1, expected=expected), class_name="Solution", returns="Any")

    assert result.message == "The case passed."


def test_annotations_of_all_kinds_are_in_scope(any_judge):
    source = """
class Solution:
    def solve(self, a: List[int], b: Optional[ListNode] = None, c: 'Optional[TreeNode]' = None,
              d: Optional['Node'] = None, e: Callable[[int], bool] = None, f: Iterable[int] = ()) -> Deque[int]:
        return a
"""

    result = solve_with(any_judge, source, case([1], expected=[1]), params=["List[int]"], returns="List[int]",
                        class_name="Solution")  # fmt: skip

    assert result.verdict is Verdict.ACCEPTED


def test_a_new_instance_serves_each_case(any_judge):
    source = """
class Solution:
    def __init__(self):
        self.n = 0
    def solve(self, x):
        self.n += x
        return self.n
"""

    result = solve_with(any_judge, source, case(1, expected=1), case(2, expected=2), class_name="Solution")

    assert result.verdict is Verdict.ACCEPTED


def test_an_alias_of_the_method_is_found(any_judge):
    source = "class Solution:\n    def hasDuplicate(self, nums): return len(set(nums)) < len(nums)"

    result = solve_with(any_judge, source, case([1, 1], expected=True), name="containsDuplicate", class_name="Solution",
                        aliases=["hasDuplicate"], params=["List[int]"], returns="bool")  # fmt: skip

    assert result.verdict is Verdict.ACCEPTED


def test_other_parameter_names_do_not_matter(any_judge):
    result = solve_with(any_judge, "def solve(whatever, *, flag=True): return whatever", case(1, expected=1))

    assert result.verdict is Verdict.ACCEPTED


def test_a_bare_function_may_come_as_a_method_of_solution(any_judge):
    result = solve_with(any_judge, "class Solution:\n    def solve(self, x): return x", case(1, expected=1))

    assert result.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize("name", ["mean", "sub", "dist", "copy"])
def test_a_name_of_the_prelude_is_not_taken_for_the_submission(any_judge, name):
    missing = solve_with(any_judge, "x = 1", case(1, expected=1), name=name)
    there = solve_with(any_judge, f"def {name}(x): return x", case(1, expected=1), name=name)

    assert missing.verdict is Verdict.COMPILE_ERROR
    assert there.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("class Answer: pass", "Define class Solution: the judge looks for that name and does not find it."),
        (
            "class Solution:\n    def other(self): pass",
            "Class Solution needs the method solve: the judge calls it and does not find it.",
        ),
    ],
)
def test_what_is_missing_is_named(any_judge, source, message):
    result = solve_with(any_judge, source, case(1, expected=1), class_name="Solution")

    assert (result.verdict, result.message) == (Verdict.COMPILE_ERROR, message)


@pytest.mark.parametrize(
    "source",
    [
        "\ufeffclass Solution:\r\n    def solve(self, x):\r\n        return x\r\n",
        "# -*- coding: latin-1 -*-\nclass Solution:\n    def solve(self, x):\n        'ä'\n        return x\n",
        "from __future__ import annotations\nclass Solution:\n    def solve(self, x: Unknown) -> int: return x\n",
        "class Solution:\n    def solve(self, x):\n        return x\nif __name__ == '__main__':\n    print(1 / 0)\n",
        "import sys\nsys.setrecursionlimit(10 ** 6)\nclass Solution:\n    def solve(self, x):\n        return x\n",
        "from typing import List\nfrom math import *\nclass Solution:\n    solve = lambda self, x: x\n",
        "@dataclasses.dataclass\nclass P:\n    a: int\nclass Solution:\n    def solve(self, x): return P(x).a\n",
    ],
    ids=["bom-crlf", "coding", "future", "main", "recursion", "stars", "dataclass"],
)
def test_files_as_they_come(any_judge, source):
    source = source if "dataclasses." not in source else "import dataclasses\n" + source

    result = solve_with(any_judge, source, case(7, expected=7), class_name="Solution")

    assert result.message == "The case passed."


def test_linked_lists_go_in_and_come_back(judge):
    source = """
class Solution:
    def solve(self, head: Optional[ListNode]) -> Optional[ListNode]:
        last = None
        while head:
            head.next, last, head = last, head, head.next
        return last
"""

    cases = [case([1, 2, 3], expected=[3, 2, 1]), case([], expected=[])]

    result = solve_with(judge, source, *cases, class_name="Solution",
                        params=["Optional[ListNode]"], returns="Optional[ListNode]")  # fmt: skip

    assert result.message == "All 2 cases passed."


def test_a_list_of_linked_lists_is_built(any_judge):
    source = "def solve(lists): return [l.val if l else None for l in lists]"

    result = solve_with(any_judge, source, case([[1, 2], [], [3]], expected=[1, None, 3]),
                        params=["List[Optional[ListNode]]"], returns="List[int]")  # fmt: skip

    assert result.message == "The case passed."


def test_a_circle_in_the_answer_is_wrong(any_judge):
    source = "def solve(head):\n    head.next.next = head\n    return head"

    result = solve_with(any_judge, source, case([1, 2], expected=[1, 2]), params=["ListNode"], returns="ListNode")

    assert result.verdict is Verdict.WRONG_ANSWER
    assert result.message == "Case 1: the returned list runs in a circle of 2 or fewer nodes."


def test_trees_go_in_and_come_back(judge):
    source = """
class Solution:
    def solve(self, root: Optional[TreeNode]) -> Optional[TreeNode]:
        if root:
            root.left, root.right = self.solve(root.right), self.solve(root.left)
        return root
"""
    cases = [case([4, 2, 7, 1, None, None, 9], expected=[4, 7, 2, 9, None, None, 1]), case([], expected=[])]

    result = solve_with(judge, source, *cases, class_name="Solution", params=["TreeNode"], returns="TreeNode")

    assert result.message == "All 2 cases passed."


def test_the_submissions_own_node_class_is_used(any_judge):
    source = """
class ListNode:
    def __init__(self, x):
        self.val = x
        self.next = None
    def double(self):
        return 2 * self.val
def solve(head):
    return head.double()
"""

    assert got(solve_with(any_judge, source, case([4]), params=["ListNode"])) == 8


CLONE = """
def solve(node: Optional['Node']) -> Optional['Node']:
    copies = {}
    def copy(old):
        if old not in copies:
            copies[old] = Node(old.val)
            copies[old].neighbors = [copy(next_) for next_ in old.neighbors]
        return copies[old]
    return copy(node) if node else None
"""
SQUARE = [[2, 4], [1, 3], [2, 4], [1, 3]]


@pytest.mark.parametrize("graph", [SQUARE, [[]], []])
def test_a_copied_graph_is_accepted(judge, graph):
    result = solve_with(judge, CLONE, case(graph, expected=graph), params=["GraphNode"], returns="GraphNode")

    assert result.message == "The case passed."


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("def solve(node): return node", "the answer is not a deep copy: its node 1 is a node of the input."),
        (
            "def solve(node): return Node(1, node.neighbors)",
            "the answer is not a deep copy: its node 2 is a node of the input.",
        ),
        ("def solve(node): return Node(1, [Node(3)])", "the answer has 2 nodes, and their values are not the numbers"),
        (
            CLONE.replace("copy(node) if node", "copy(node).neighbors[0] if node"),
            "the answer starts at node 2; return the copy of the node that was given, node 1.",
        ),
        ("def solve(node): return 5", "expected a Node, found a value of type int."),
    ],
)
def test_a_graph_that_is_no_copy_is_wrong_and_says_why(any_judge, source, message):
    result = solve_with(any_judge, source, case(SQUARE, expected=SQUARE), params=["GraphNode"], returns="GraphNode")

    assert result.verdict is Verdict.WRONG_ANSWER
    assert result.message.startswith(f"Case 1: {message}")


def test_a_problem_solved_in_place_is_judged_by_its_argument(judge):
    source = "class Solution:\n    def solve(self, nums: List[int]) -> None:\n        nums.sort()"

    result = solve_with(judge, source, case([2, 0, 1], expected=[0, 1, 2]), params=["List[int]"], returns="None",
                        class_name="Solution", judged=0)  # fmt: skip

    assert result.cases[0].got == [0, 1, 2]
    assert result.verdict is Verdict.ACCEPTED


def test_rebinding_the_argument_does_not_solve_in_place(any_judge):
    source = "def solve(nums): nums = sorted(nums)"

    result = solve_with(
        any_judge, source, case([2, 1], expected=[1, 2]), params=["List[int]"], returns="None", judged=0
    )

    assert result.verdict is Verdict.WRONG_ANSWER


@pytest.mark.parametrize(
    ("returned", "declared", "expected"),
    [
        ("(1, 2)", "List[int]", [1, 2]),
        ("{2, 1}", "List[int]", [1, 2]),
        ("deque([1])", "List[int]", [1]),
        ("(n for n in [1, 2])", "List[int]", [1, 2]),
        ("{'a': [1]}.values()", "List[List[int]]", [[1]]),
        ("[(1, 2), (3,)]", "List[List[int]]", [[1, 2], [3]]),
        ("map(str, [1])", "List[str]", ["1"]),
        ("OrderedDict(a=1)", "Dict[str, int]", {"a": 1}),
        ("{1: 2}", "Any", {"1": 2}),
        ("type('S', (str,), {})('x')", "str", "x"),
        ("Counter('aa')", "Dict[str, int]", {"a": 2}),
        ("range(3)", "Any", [0, 1, 2]),
    ],
)
def test_answers_become_plain_values(any_judge, returned, declared, expected):
    result = solve_with(any_judge, f"def solve(x): return {returned}", case(1, expected=expected), returns=declared)

    assert result.message == "The case passed."


@pytest.mark.parametrize(
    ("returned", "declared", "message"),
    [
        ("object()", "Any", "the answer holds a value of type object, which cannot be compared."),
        ("[object()]", "List[int]", "the answer holds a value of type object, which cannot be compared."),
        ("'ab'", "List[str]", "expected ['a', 'b'], got 'ab'."),
        ("b'ab'", "str", "the answer holds a value of type bytes, which cannot be compared."),
        ("10 ** 5000", "int", "the answer cannot be compared: it holds a whole number"),
        ("{(1, 2): 3}", "Any", "a key of the answer is of type tuple; keys must be text or whole numbers."),
        ("(lambda l: l.append(l) or l)([])", "List[int]", "the answer is nested more than 100 deep."),
        ("1j", "Any", "the answer holds a value of type complex, which cannot be compared."),
    ],
)
def test_answers_that_are_not_plain_are_wrong_and_say_why(any_judge, returned, declared, message):
    result = solve_with(any_judge, f"def solve(x): return {returned}", case(1, expected=["a", "b"]), returns=declared)

    assert result.verdict is Verdict.WRONG_ANSWER
    assert result.message.startswith(f"Case 1: {message}")


BOX = class_task(
    "Box",
    method("__init__", ["int"], "None"),
    method("push", ["int"], "None", ["add"]),
    method("pop", [], "int"),
    method("all", [], "List[int]"),
    raises=["IndexError", "ValueError"],
    limits=Limits(cpu_ms=500),
)
BOX_SOURCE = """
class Box:
    def __init__(self, size):
        if size < 0:
            raise ValueError("negative")
        self.items = []
    def add(self, item):
        self.items.append(item)
    def pop(self):
        return self.items.pop()
    def all(self):
        return tuple(self.items)
"""


def test_a_sequence_of_operations_is_judged_as_a_whole(judge):
    sequence = operations(("Box", 3), ("push", 1), ("push", 2), ("all",), ("pop",), ("pop",), ("pop",),
                          expected=[None, None, None, [1, 2], 2, 1, {"raises": "IndexError"}])  # fmt: skip

    result = judge.run(BOX, BOX_SOURCE, [sequence])

    assert result.message == "The case passed."


def test_what_a_method_without_an_answer_returns_does_not_matter(any_judge):
    source = BOX_SOURCE.replace("self.items.append(item)", "self.items.append(item); return object()")
    sequence = operations(("Box", 3), ("push", 1), ("all",), expected=[None, None, [1]])

    result = any_judge.run(BOX, source, [sequence])

    assert result.message == "The case passed."


def test_the_operation_that_differs_is_named(any_judge):
    sequence = operations(("Box", 3), ("push", 1), ("pop",), expected=[None, None, 2])

    result = any_judge.run(BOX, BOX_SOURCE, [sequence])

    assert result.message == "Case 1: operation 3, pop: expected 2, got 1."


def test_a_constructor_may_raise_an_answer(any_judge):
    result = any_judge.run(BOX, BOX_SOURCE, [operations(("Box", -1), expected=[{"raises": "ValueError"}])])

    assert result.verdict is Verdict.ACCEPTED


def test_an_exception_that_is_no_answer_is_a_run_time_error(any_judge):
    source = BOX_SOURCE.replace("self.items.pop()", "self.items.missing")

    result = any_judge.run(BOX, source, [operations(("Box", 1), ("pop",), expected=[None, 1])])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert "AttributeError" in result.message


def test_a_subclass_of_an_expected_exception_is_that_exception(any_judge):
    source = BOX_SOURCE.replace("return self.items.pop()", "raise type('Empty', (IndexError,), {})()")

    result = any_judge.run(BOX, source, [operations(("Box", 1), ("pop",), expected=[None, {"raises": "IndexError"}])])

    assert result.verdict is Verdict.ACCEPTED


def test_further_classes_must_be_defined(any_judge):
    task = class_task("Box", method("__init__", [], "None"), classes=["Shelf"])

    result = any_judge.run(task, "class Box: pass", [operations(("Box",), expected=[None])])

    assert (result.verdict, result.message) == (
        Verdict.COMPILE_ERROR,
        "Define Shelf: the problem asks for that name, and the judge does not find it.",
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("import sklearn", "sklearn (line 1)."),
        ("from sklearn.linear_model import X", "sklearn (line 1)."),
        ("import math\nfrom os import path\nimport collections as c\nc.Counter", "collections.Counter (line 4)."),
        ("x = Counter()", "collections.Counter (line 1)."),
        ("def f():\n    q = collections\n    return q.Counter()", "collections.Counter (line 3)."),
        ("sorted([1])", "sorted (line 1)."),
        ("heapq.heappush", "heapq (line 1)."),
    ],
)
def test_what_is_banned_is_refused_with_its_line(any_judge, source, message):
    task = function_task(bans=("sklearn", "collections.Counter", "sorted", "heapq"))

    result = any_judge.run(task, source + "\ndef solve(x): return x", [case(1, expected=1)])

    assert result.verdict is Verdict.COMPILE_ERROR
    assert result.message == f"This problem asks you to write it without {message}"


@pytest.mark.parametrize(
    "body",
    ["__import__('hea' + 'pq')", "import importlib; importlib.import_module('hea' + 'pq')", "exec('import heapq')"],
)
def test_a_ban_holds_at_run_time_too(any_judge, body):
    result = any_judge.run(function_task(bans=("heapq",)), f"def solve(x):\n    {body}", [case(1, expected=1)])

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert "This problem asks you to write it without heapq." in result.message


def test_an_own_name_that_looks_banned_is_allowed(any_judge):
    source = "def sorted(x): return x\ndef solve(heapq): return sorted(heapq)"

    result = any_judge.run(function_task(bans=("sorted", "heapq")), source, [case(1, expected=1)])

    assert result.message == "The case passed."


def test_each_run_starts_from_the_same_chance(any_judge):
    source = "def solve(x): return [random.random(), hash('a'), randint(0, 10 ** 9)]"
    task = function_task(returns="Any")

    assert got(any_judge.run(task, source, [case(1)])) == got(any_judge.run(task, source, [case(1)]))
