"""Arguments and answers that are nodes, in every shape that LeetCode knows; functions that the judge brings."""

from dataclasses import replace

import pytest
from make_task import case, class_task, function_task, method, operations

from hexloop.core.judge.api import BadTask
from hexloop.core.judge.task import Case, Checker, Given, Ordering
from hexloop.core.judge.verdict import Verdict


def run(judge, source, *cases, **task):
    return judge.run(function_task(**task), source, list(cases))


CYCLE = """
class Solution:
    def solve(self, head: Optional[ListNode]) -> bool:
        slow = fast = head
        while fast and fast.next:
            slow, fast = slow.next, fast.next.next
            if slow is fast:
                return True
        return False
"""


def test_a_list_may_run_in_a_circle(judge):
    cases = [
        case({"values": [3, 2, 0, -4], "pos": 1}, expected=True),
        case({"values": [1], "pos": 0}, expected=True),
        case({"values": [1, 2], "pos": -1}, expected=False),
        case([1, 2], expected=False),
        case([], expected=False),
    ]

    result = run(judge, CYCLE, *cases, params=["Optional[ListNode]"], returns="bool", class_name="Solution")

    assert result.message == "All 5 cases passed."


ENTRY = """
def solve(head):
    seen = set()
    while head and head not in seen:
        seen.add(head)
        head = head.next
    return {what}
"""


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("head", "The case passed."),
        ("head.next", "Case 1: expected 1, got 2."),
        ("None", "Case 1: expected 1, got None."),
        ("ListNode(2)", "Case 1: return a ListNode of a0 itself, or None; a new one came back."),
        ("2", "Case 1: return a ListNode of a0 itself, or None; a value of type int came back."),
    ],
)
def test_an_answer_may_be_a_node_of_the_input(any_judge, what, message):
    result = run(
        any_judge,
        ENTRY.format(what=what),
        case({"values": [3, 2, 0, -4], "pos": 1}, expected=1),
        params=["ListNode"],
        returns="Optional[ListNodeOf[a0]]",
    )

    assert result.message == message


INTERSECTION = """
class Solution:
    def solve(self, headA: ListNode, headB: ListNode) -> Optional[ListNode]:
        a, b = headA, headB
        while a is not b:
            a = a.next if a else headB
            b = b.next if b else headA
        return a
"""


def test_two_lists_may_share_their_tail(judge):
    cases = [
        case([4, 1, 8, 4, 5], {"values": [5, 6, 1], "joins": "a0", "at": 2}, expected=2),
        case([2, 6, 4], [1, 5], expected=None),
        case([1, 2], {"values": [], "joins": "a0", "at": 1}, expected=1),
    ]

    result = run(judge, INTERSECTION, *cases, params=["ListNode", "ListNode"], returns="Optional[ListNodeOf[a0]]",
                 class_name="Solution")  # fmt: skip

    assert result.message == "All 3 cases passed."


ANCESTOR = """
class Solution:
    def solve(self, root: 'TreeNode', p: 'TreeNode', q: 'TreeNode') -> 'TreeNode':
        if not root or root is p or root is q:
            return root
        left, right = self.solve(root.left, p, q), self.solve(root.right, p, q)
        return root if left and right else left or right
"""


def test_arguments_may_be_nodes_of_another_argument(judge):
    tree = [3, 5, 1, 6, 2, 0, 8, None, None, 7, 4]

    result = run(judge, ANCESTOR, case(tree, 5, 1, expected=3), case(tree, 5, 4, expected=5), class_name="Solution",
                 params=["TreeNode", "TreeNodeOf[a0]", "TreeNodeOf[a0]"], returns="TreeNodeOf[a0]")  # fmt: skip

    assert result.message == "All 2 cases passed."


@pytest.mark.parametrize("value", [9, 0])
def test_a_node_that_is_not_there_is_the_problems_fault(any_judge, value):
    params, returns = ["TreeNode", "TreeNodeOf[a0]"], "int"

    result = run(any_judge, "def solve(root, p): return p.val", case([3, 5], value), params=params, returns=returns)

    assert result.verdict is Verdict.SYSTEM_ERROR
    assert result.message == (
        f"The problem itself is broken, not your code: a0 has no node {value}. Nothing was counted."
    )


def test_a_list_that_joins_nowhere_is_the_problems_fault(any_judge):
    wrong = case([1], {"values": [2], "joins": "a0", "at": 3})

    result = run(any_judge, "def solve(a, b): return 1", wrong, params=["ListNode", "ListNode"])

    assert "The list joins a0 at 3, where there is no node." in result.message


COPY_RANDOM = """
class Solution:
    def solve(self, head: 'Optional[Node]') -> 'Optional[Node]':
        copies = {None: None}
        node = head
        while node:
            copies[node] = Node(node.val)
            node = node.next
        for old, new in copies.items():
            if old:
                new.next, new.random = copies[old.next], copies[old.random]
        return copies[head]
"""
RANDOM = [[7, None], [13, 0], [11, 4], [10, 2], [1, 0]]


@pytest.mark.parametrize("values", [RANDOM, [[1, 1], [2, 1]], []])
def test_a_list_with_random_pointers_is_copied(judge, values):
    result = run(judge, COPY_RANDOM, case(values, expected=values), class_name="Solution",
                 params=["Optional[RandomNode]"], returns="Optional[RandomNode]")  # fmt: skip

    assert result.message == "The case passed."


def test_the_input_is_no_copy(any_judge):
    result = run(any_judge, "def solve(head): return head", case(RANDOM, expected=RANDOM), params=["RandomNode"],
                 returns="RandomNode")  # fmt: skip

    assert result.message == "Case 1: the answer is not a deep copy: its node 7 is a node of the input."


def test_next_right_pointers(judge):
    source = """
class Solution:
    def solve(self, root: 'Node') -> 'Node':
        level = [root] if root else []
        while level:
            for a, b in zip(level, level[1:]):
                a.next = b
            level = [child for node in level for child in (node.left, node.right) if child]
        return root
"""
    cases = [case([1, 2, 3, 4, 5], expected=[1, "#", 2, 3, "#", 4, 5, "#"]), case([], expected=[])]

    result = run(judge, source, *cases, params=["NextNode"], returns="NextNode", class_name="Solution")

    assert result.message == "All 2 cases passed."


def test_trees_with_many_children(any_judge):
    source = "def solve(root): return 1 + max(map(solve, root.children), default=0) if root else 0"

    cases = [case([1, None, 3, 2, 4, None, 5, 6], expected=3), case([], expected=0)]

    assert run(any_judge, source, *cases, params=["NaryNode"]).message == "All 2 cases passed."


def test_quad_trees(any_judge):
    source = """
def solve(grid):
    def build(r, c, size):
        cells = {grid[i][j] for i in range(r, r + size) for j in range(c, c + size)}
        if len(cells) == 1:
            return Node(bool(cells.pop()), True, None, None, None, None)
        half = size // 2
        return Node(False, False, build(r, c, half), build(r, c + half, half), build(r + half, c, half),
                    build(r + half, c + half, half))
    return build(0, 0, len(grid))
"""

    result = run(any_judge, source, case([[0, 1], [1, 0]], expected=[[0, 1], [1, 0], [1, 1], [1, 1], [1, 0]]),
                 params=["List[List[int]]"], returns="QuadNode")  # fmt: skip

    assert result.message == "The case passed."


def test_doubly_linked_lists(any_judge):
    source = """
def solve(head):
    node = head
    while node:
        if node.child:
            rest, node.next, node.child.prev = node.next, node.child, node
            node.child = None
            last = node.next
            while last.next:
                last = last.next
            last.next = rest
            if rest:
                rest.prev = last
        node = node.next
    return head
"""

    result = run(any_judge, source, case([1, [2, [4, 5]], 3], expected=[1, 2, 4, 5, 3]), params=["DoublyNode"],
                 returns="DoublyNode")  # fmt: skip

    assert result.message == "The case passed."


@pytest.mark.parametrize(
    "body",
    [
        "return all(a.end <= b.start for a, b in pairwise(sorted(x, key=lambda i: i.start)))",
        "x.sort(); return all(a[1] <= b[0] for a, b in pairwise(x))",
        "return all(b <= c for (a, b), (c, d) in pairwise(sorted(x)))",
        "x = sorted(map(list, x)); return all(x[i][1] <= x[i + 1][0] for i in range(len(x) - 1))",
    ],
)
def test_intervals_are_objects_and_pairs_alike(any_judge, body):
    cases = [case([[5, 8], [0, 5]], expected=True), case([[0, 30], [5, 10]], expected=False), case([], expected=True)]

    result = run(any_judge, f"def solve(x):\n    {body}", *cases, params=["List[Interval]"], returns="bool")

    assert result.message == "All 3 cases passed."


def test_intervals_come_back_as_pairs(any_judge):
    source = (
        "class Interval:\n    def __init__(self, start, end):\n        self.start, self.end = start, end\n"
        "def solve(x): return [Interval(i.start, i.end + 1) for i in x]"
    )

    result = run(any_judge, source, case([[1, 2]], expected=[[1, 3]]), params=["List[Interval]"],
                 returns="List[Interval]")  # fmt: skip

    assert result.message == "The case passed."


VERSIONS = Given(
    source="_bad = 0\ndef prepare(given):\n    global _bad\n    _bad = given['bad']\n"
    "def isBadVersion(version): return version >= _bad\n",
    functions=("isBadVersion",),
    most_calls=40,
)
BISECT = """
class Solution:
    def solve(self, n: int) -> int:
        low, high = 1, n
        while low < high:
            middle = (low + high) // 2
            if isBadVersion(middle):
                high = middle
            else:
                low = middle + 1
        return low
"""


def version(n, bad):
    return Case((n,), bad, given={"bad": bad})


def test_a_problem_may_bring_a_function(judge):
    result = run(judge, BISECT, version(5, 4), version(2**31 - 1, 1), version(1, 1), class_name="Solution",
                 given=VERSIONS)  # fmt: skip

    assert result.message == "All 3 cases passed."


@pytest.mark.parametrize(
    "source",
    [
        "def solve(n):\n    return next(v for v in range(1, n + 1) if isBadVersion(v))",
        "def solve(n):\n    try:\n"
        "        for v in range(n): isBadVersion(v)\n    except BaseException: pass\n    return 90",
    ],
)
def test_its_calls_are_counted(any_judge, source):
    result = run(any_judge, source, version(5, 4), version(100, 90), given=VERSIONS)

    assert result.cases[1].verdict is Verdict.WRONG_ANSWER
    assert result.cases[1].message == ("Too many calls: the judge's functions may be called 40 times in a case.")


def test_a_submissions_own_function_of_that_name_wins(any_judge):
    source = "def isBadVersion(v): return v >= 2\ndef solve(n): return 2"

    assert run(any_judge, source, version(5, 2), given=VERSIONS).verdict is Verdict.ACCEPTED


NESTED = Given(
    source=(
        "class NestedInteger:\n"
        "    def __init__(self, value=None): self._value = value if value is not None else []\n"
        "    @classmethod\n"
        "    def from_case(cls, value):\n"
        "        return cls([cls.from_case(v) for v in value] if isinstance(value, list) else value)\n"
        "    def isInteger(self): return isinstance(self._value, int)\n"
        "    def getInteger(self): return self._value if self.isInteger() else None\n"
        "    def getList(self): return [] if self.isInteger() else self._value\n"
        "    def to_case(self): return self._value if self.isInteger() else [v.to_case() for v in self._value]\n"
    ),
    classes=("NestedInteger",),
)


def test_a_problem_may_bring_a_class(judge):
    task = class_task("NestedIterator", method("__init__", ["List[NestedInteger]"], "None"), method("next", [], "int"),
                      method("hasNext", [], "bool"), given=NESTED)  # fmt: skip
    source = """
class NestedIterator:
    def __init__(self, nestedList: List[NestedInteger]):
        self.flat = []
        def walk(items):
            for item in items:
                if item.isInteger():
                    self.flat.append(item.getInteger())
                else:
                    walk(item.getList())
        walk(nestedList)
        self.flat.reverse()
    def next(self) -> int: return self.flat.pop()
    def hasNext(self) -> bool: return bool(self.flat)
"""
    calls = [("NestedIterator", [[1, 1], 2]), ("next",), ("next",), ("hasNext",), ("next",), ("hasNext",)]

    result = judge.run(task, source, [operations(*calls, expected=[None, 1, 1, True, 2, False])])

    assert result.message == "The case passed."


def test_an_object_of_such_a_class_may_be_the_answer(any_judge):
    result = run(any_judge, "def solve(x): return [x, NestedInteger(3)]", case([1, [2]], expected=[[1, [2]], 3]),
                 params=["NestedInteger"], returns="List[NestedInteger]", given=NESTED)  # fmt: skip

    assert result.message == "The case passed."


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("def isBadVersion(v): return v\n1 / 0", "prelude.py, line 2: ZeroDivisionError: division by zero"),
        ("x = 1", "prelude.py does not define isBadVersion."),
        ("def isBadVersion(v) return", "prelude.py, line 1: SyntaxError: expected ':'"),
        ("def isBadVersion(v): pass\ndef prepare(given): given['x']", "prelude.py, line 2: KeyError: 'x'"),
    ],
)
def test_a_prelude_that_fails_is_the_problems_fault(any_judge, source, told):
    broken = run(any_judge, BISECT, version(5, 4), class_name="Solution", given=replace(VERSIONS, source=source))
    after = run(any_judge, BISECT, version(5, 4), class_name="Solution", given=VERSIONS)

    assert broken.verdict is Verdict.SYSTEM_ERROR
    assert broken.message.startswith(f"The problem itself is broken, not your code: {told}")
    assert after.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("params", "message"),
    [
        (["NestedInteger"], "The signature uses NestedInteger, which is no type, and no class of the problem's"),
        (["tensor"], "The signature takes tensors, which need the image torch."),
        (["rng"], "The signature takes arrays, which need the image numpy or torch."),
        (["GraphNode", "NaryNode"], "The signature uses GraphNode and NaryNode; both are called Node, use one."),
    ],
)
def test_types_that_cannot_be_made_are_refused(any_judge, params, message):
    with pytest.raises(BadTask, match=message):
        run(any_judge, "", case(*[[] for _ in params]), params=params)


DRIVER = Given(
    source=(
        "def drive(Value, a, b):\n    x, y = Value(a), Value(b)\n    out = x * y + x\n    out.backward()\n"
        "    return [out.data, x.grad, y.grad]\n"
    ),
    driver="drive",
)
VALUE = """
class Value:
    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
    def __add__(self, other): return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))
    def __mul__(self, other): return Value(self.data * other.data, ((self, other.data), (other, self.data)))
    def backward(self, grad=1.0):
        self.grad += grad
        for parent, slope in self.parents:
            parent.backward(grad * slope)
"""


def test_a_driver_does_with_a_class_what_no_single_call_can(judge):
    task = {"class_name": "Value", "params": ["float", "float"], "returns": "List[float]", "given": DRIVER}

    right = run(judge, VALUE, case(2.0, 3.0, expected=[8.0, 4.0, 2.0]), **task)
    wrong = run(judge, VALUE.replace("self.grad += grad", "self.grad = grad"), case(2, 3, expected=[8, 4, 2]), **task)
    short = run(judge, VALUE.replace("__mul__", "mul"), case(2, 3), **task)

    assert right.message == "The case passed."
    assert wrong.verdict is Verdict.WRONG_ANSWER
    assert short.message.startswith("Case 1: TypeError: unsupported operand type(s) for *: 'Value' and 'Value'")


def test_a_driver_may_be_given_a_function(any_judge):
    given = Given(source="def drive(f, n):\n    return [f(i) for i in range(n)]", driver="drive")

    result = run(any_judge, "def solve(i): return i * i", case(3, expected=[0, 1, 4]), returns="List[int]", given=given)

    assert result.message == "The case passed."


def test_a_node_class_that_asks_for_all_its_parts_is_filled(any_judge):
    source = (
        "class Node:\n    def __init__(self, val, prev, next, child):\n"
        "        self.val, self.prev, self.next, self.child = val, prev, next, child\n"
        "def solve(head): return head"
    )

    result = run(any_judge, source, case([1, 2], expected=[1, 2]), params=["DoublyNode"], returns="DoublyNode")

    assert result.message == "The case passed."


def test_a_generator_of_the_problem_is_judged_by_what_it_made(any_judge):
    given = Given(
        source="import random\ndef rand7(): return random.randint(1, 7)", functions=("rand7",), most_calls=2000
    )
    validator = (
        "def valid(args, got):\n    drawn = got[1:]\n"
        "    wrong = [n for n in range(1, 11) if not 20 <= drawn.count(n) <= 110]\n"
        "    return not wrong or f'Some numbers come too often or too seldom: {wrong}.'\n"
    )
    task = class_task("Solution", method("__init__", [], "None"), method("rand10", [], "int"), given=given,
                      checker=Checker(Ordering.VALIDATOR), validator=validator)  # fmt: skip
    fair = (
        "class Solution:\n    def rand10(self):\n        while True:\n"
        "            n = (rand7() - 1) * 7 + rand7()\n            if n <= 40: return (n - 1) % 10 + 1"
    )
    calls = operations(("Solution",), *[("rand10",)] * 500)

    assert judge_of_all(any_judge, task, fair, calls) == "The case passed."
    assert judge_of_all(any_judge, task, "class Solution:\n    def rand10(self): return rand7()", calls) == (
        "Case 1: some numbers come too often or too seldom: [8, 9, 10]."
    )


def judge_of_all(judge, task, source, *cases):
    return judge.run(task, source, list(cases)).message
