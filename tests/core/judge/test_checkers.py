"""Checkers that know more than one right answer."""

from dataclasses import replace

import pytest
from make_task import case, class_task, function_task, method, operations

from hexloop.core.judge.task import Case, Checker, Edge, Ordering, Signature, Style
from hexloop.core.judge.verdict import Verdict


def judged(judge, task, source, *cases):
    return judge.run(task, source, list(cases))


def returning(value):
    return f"def solve(*args): return {value}"


@pytest.mark.parametrize(
    ("returned", "within", "message"),
    [
        ("'bab'", Ordering.EXACT, "The case passed."),
        ("'aba'", Ordering.EXACT, "The case passed."),
        ("'b'", Ordering.EXACT, "Case 1: expected one of the 2 right answers, such as 'bab', got 'b'."),
    ],
)
def test_one_of_several_right_answers_will_do(any_judge, returned, within, message):
    task = function_task(["str"], "str", checker=Checker(Ordering.ONE_OF, within=within))

    assert judged(any_judge, task, returning(returned), case("babad", expected=["bab", "aba"])).message == message


def test_each_right_answer_is_compared_as_within_says(any_judge):
    task = function_task(["int"], "List[int]", checker=Checker(Ordering.ONE_OF, within=Ordering.ANY_ORDER))
    right = [[1, 2], [3]]

    assert judged(any_judge, task, returning("[2, 1]"), case(1, expected=right)).verdict is Verdict.ACCEPTED
    assert judged(any_judge, task, returning("[2]"), case(1, expected=right)).verdict is Verdict.WRONG_ANSWER


def test_of_one_right_answer_the_difference_is_told(any_judge):
    task = function_task(["int"], "List[int]", checker=Checker(Ordering.ONE_OF))

    result = judged(any_judge, task, returning("[1, 3]"), case(1, expected=[[1, 2]]))

    assert result.message == "Case 1: at [1]: expected 2, got 3."


DEDUPE = """
def solve(nums):
    kept = sorted(set(nums))
    nums[:len(kept)] = kept
    return len(kept)
"""


def prefix_task(within=Ordering.EXACT):
    checker = Checker(Ordering.PREFIX_K, within=within)
    return function_task(["List[int]"], "int", judged=0, checker=checker)


def test_only_the_first_k_items_count(judge):
    result = judged(judge, prefix_task(), DEDUPE, case([1, 1, 2], expected=[1, 2]), case([], expected=[]))

    assert result.message == "All 2 cases passed."
    assert result.cases[0].got == [1, 2]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("def solve(nums): return 3", "expected 2 items, got 3 items."),
        ("def solve(nums): return 2", "at [1]: expected 2, got 1."),
        ("def solve(nums): pass", "return how many items count, a whole number from 0 to 3; None came back."),
        ("def solve(nums): return True", "return how many items count, a whole number from 0 to 3; True, of type bool"),
        ("def solve(nums): return 10 ** 5000", "return how many items count, a whole number from 0 to 3; a far larger"),
        ("def solve(nums): return 4", "return how many items count, a whole number from 0 to 3; 4, of type int,"),
    ],
)
def test_a_wrong_prefix_says_why(any_judge, source, message):
    result = judged(any_judge, prefix_task(), source, case([1, 1, 2], expected=[1, 2]))

    assert result.verdict is Verdict.WRONG_ANSWER
    assert result.message.startswith(f"Case 1: {message}")


def test_the_prefix_may_come_in_any_order(any_judge):
    source = "def solve(nums):\n    nums[:2] = [2, 0]\n    return 2"

    result = judged(any_judge, prefix_task(Ordering.ANY_ORDER), source, case([0, 3, 2], expected=[0, 2]))

    assert result.verdict is Verdict.ACCEPTED


COURSES = Checker(Ordering.TOPOLOGICAL_ORDER, nodes="a0", edges="a1", edge=Edge.AFTER_BEFORE)
DIAMOND = [4, [[1, 0], [2, 0], [3, 1], [3, 2]]]


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        ("[0, 1, 2, 3]", "The case passed."),
        ("[0, 2, 1, 3]", "The case passed."),
        ("(n for n in (0, 2, 1, 3))", "The case passed."),
        ("[1, 0, 2, 3]", "Case 1: 0 must come before 1."),
        ("[0, 1, 3]", "Case 1: expected each of the 4 nodes once, got 3 items."),
        ("[0, 1, 1, 3]", "Case 1: 2 is missing from the answer."),
        ("[False, 1, 2, 3]", "Case 1: 0 is missing from the answer."),
        ("[0, 1, 2, [3]]", "Case 1: 3 is missing from the answer."),
        ("7", "Case 1: expected all 4 nodes in an order, got 7."),
    ],
)
def test_any_topological_order_will_do(any_judge, returned, message):
    task = function_task(["int", "List[List[int]]"], "List[int]", checker=COURSES)

    result = judged(any_judge, task, returning(returned), case(*DIAMOND, expected=[0, 1, 2, 3]))

    assert result.message == message


@pytest.mark.parametrize(("returned", "verdict"), [("[]", "AC"), ("[0, 1]", "WA"), ("None", "WA")])
def test_a_circle_has_the_expected_answer(any_judge, returned, verdict):
    task = function_task(["int", "List[List[int]]"], "List[int]", checker=COURSES)

    result = judged(any_judge, task, returning(returned), case(2, [[0, 1], [1, 0]], expected=[]))

    assert result.verdict.value == verdict


def test_nodes_may_be_named_and_the_answer_a_text(any_judge):
    checker = Checker(Ordering.TOPOLOGICAL_ORDER, nodes="a0", edges="a1")
    task = function_task(["List[str]", "List[List[str]]"], "str", checker=checker)

    result = judged(any_judge, task, returning("'bca'"), case(["a", "b", "c"], [["b", "a"], ["c", "a"]]))

    assert result.verdict is Verdict.ACCEPTED


VALID = """
def valid(args, got):
    nums, target = args
    if not isinstance(got, list) or len(got) != 2:
        return "Return two positions."
    if nums[got[0]] + nums[got[1]] != target:
        return f"{nums[got[0]]} + {nums[got[1]]} is not {target}."
    return True
"""


def validated_task(source=VALID, **options):
    options = {"checker": Checker(Ordering.VALIDATOR), "validator": source, **options}
    return function_task(["List[int]", "int"], "List[int]", **options)


FIND = """
def solve(nums, target):
    for i in range(len(nums)):
        for j in range(i):
            if nums[i] + nums[j] == target:
                return [i, j]
    return [0, 0]
"""


def test_a_validator_judges_every_answer_in_one_go(judge):
    cases = [case([1, 2, 3], 5), case([1, 2, 3], 4, expected=[0, 2]), case([1, 2], 9), case([5, 5, 5], 11)]

    result = judged(judge, validated_task(), FIND, *cases)

    assert [ran.verdict.value for ran in result.cases] == ["AC", "AC", "WA", "WA"]
    assert (result.verdict, result.failing) == (Verdict.WRONG_ANSWER, 2)
    assert result.message == "Case 3: 1 + 1 is not 9."
    assert result.passed == 2


def test_a_validator_may_ask_for_what_was_expected(any_judge):
    source = 'def valid(args, got, expected): return got[0] <= expected[0] or f"{got[0]} is too much."'

    result = judged(any_judge, validated_task(source), returning("[3, 0]"), case([], 0, expected=[2, 0]))

    assert result.message == "Case 1: 3 is too much."


def test_a_validator_judges_a_whole_sequence(any_judge):
    task = class_task(
        "Bag",
        method("__init__", [], "None"),
        method("add", ["int"], "None"),
        method("pick", [], "int"),
        checker=Checker(Ordering.VALIDATOR),
        validator=(
            "def valid(args, got):\n"
            "    inside = {given[0] for name, given in args if name == 'add'}\n"
            "    picked = {answer for (name, _), answer in zip(args, got) if name == 'pick'}\n"
            "    return picked == inside or f'Picked {sorted(picked)} only.'\n"
        ),
    )
    source = "class Bag:\n    def __init__(self): self.all = []\n    def add(self, x): self.all.append(x)\n"
    calls = [("Bag",), ("add", 1), ("add", 2), *[("pick",)] * 30]

    fair = judged(any_judge, task, source + "    def pick(self): return random.choice(self.all)", operations(*calls))
    lazy = judged(any_judge, task, source + "    def pick(self): return self.all[0]", operations(*calls))

    assert fair.verdict is Verdict.ACCEPTED
    assert lazy.message == "Case 1: picked [1] only."


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("def valid(args, got):\n    return 1 / 0", "validator.py, line 2: ZeroDivisionError: division by zero."),
        ("def valid(args, got):\n    return None", "validator.py: valid must return True or a sentence, and returned"),
        ("def valid(args, got): return ''", "validator.py: valid must return True or a sentence, and returned ''."),
        ("def check(args, got): return True", "validator.py: NameError: define valid(args, got)."),
        ("def valid(args, got):\n  while True: pass", "validator.py: valid took more than"),
        ("def valid(args, got) return", "validator.py: Line 1: expected ':'."),
        ("import os\ndef valid(args, got): os._exit(0)", "validator.py: valid ended the program with exit code 0"),
        ("def valid(args, got): return [0] * 10 ** 10", "validator.py: valid needed more than"),
    ],
)
def test_a_validator_that_fails_is_the_problems_fault(any_judge, monkeypatch, source, told):
    monkeypatch.setattr("hexloop.core.judge.validating.LIMITS", replace(function_task().limits, memory_mb=128))

    result = judged(any_judge, validated_task(source), FIND, case([1, 2], 3))
    after = judged(any_judge, validated_task(), FIND, case([1, 2], 3))

    assert result.verdict is Verdict.SYSTEM_ERROR
    assert result.message.startswith(f"The problem itself is broken, not your code: {told}")
    assert after.verdict is Verdict.ACCEPTED


def test_a_validator_is_not_asked_about_a_run_that_failed(any_judge):
    result = judged(any_judge, validated_task("def valid(args, got): 1 / 0"), "def solve(*a): 1 / 0", case([], 0))

    assert result.verdict is Verdict.RUN_TIME_ERROR


def test_a_submission_cannot_reach_the_validator(judge):
    source = "import sys, builtins\nbuiltins.True_ = 1\ndef valid(*a): return True\ndef solve(*a): return [0, 0]"

    result = judged(judge, validated_task(), source, case([1, 2], 3))

    assert result.message == "Case 1: 1 + 1 is not 3."


def test_one_method_of_a_sequence_may_answer_in_any_order(any_judge):
    feed = replace(method("feed", [], "List[int]"), checker=Ordering.ANY_ORDER)
    task = class_task("Box", method("__init__", [], "None"), feed, method("last", [], "List[int]"))
    source = "class Box:\n    def feed(self): return [2, 1]\n    def last(self): return [2, 1]"

    right = judged(any_judge, task, source, operations(("Box",), ("feed",), expected=[None, [1, 2]]))
    wrong = judged(any_judge, task, source, operations(("Box",), ("last",), expected=[None, [1, 2]]))

    assert right.verdict is Verdict.ACCEPTED
    assert wrong.message == "Case 1: operation 2, last: at [0]: expected 1, got 2."


def round_trip(there, back, class_name="Codec", **options):
    signature = {key: options.pop(key) for key in ("class_aliases", "same_instance") if key in options}
    base = function_task()
    return replace(base, signature=Signature(Style.ROUND_TRIP, class_name, (there, back), **signature), **options)


STRINGS = round_trip(
    method("encode", ["List[str]"], "str"), method("decode", ["str"], "List[str]"), class_aliases=("Solution",)
)
CODEC = """
class {name}:
    def encode(self, strs): return ''.join(f'{{len(s)}}#{{s}}' for s in strs)
    def decode(self, s):
        found, at = [], 0
        while at < len(s):
            mark = s.index('#', at)
            size = int(s[at:mark])
            found.append(s[mark + 1:mark + 1 + size])
            at = mark + 1 + size
        return found
"""


@pytest.mark.parametrize("name", ["Codec", "Solution"])
def test_a_round_trip_brings_back_what_went_in(judge, name):
    result = judged(judge, STRINGS, CODEC.format(name=name), case([]), case(["a#1", "", "2#"]), case(["é"]))

    assert result.message == "All 3 cases passed."


def test_a_round_trip_that_loses_something_is_wrong(any_judge):
    source = "class Codec:\n    def encode(self, s): return ','.join(s)\n    def decode(self, s): return s.split(',')"

    result = judged(any_judge, STRINGS, source, case(["a,b"]))

    assert result.message == "Case 1: expected one item, got 2 items." or result.verdict is Verdict.WRONG_ANSWER


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (
            "class Codec:\n    def encode(self, s): return s\n    def decode(self, s): return s",
            "encode must return a text, not a value of type list.",
        ),
        (
            "class Codec:\n    def encode(self, s):\n        self.s = s\n        return ''\n"
            "    def decode(self, s): return self.s",
            "AttributeError: 'Codec' object has no attribute 's'",
        ),
    ],
)
def test_nothing_but_the_text_goes_to_the_other_side(any_judge, source, told):
    assert told in judged(any_judge, STRINGS, source, case(["a"])).message


def test_both_ways_may_share_an_object_where_the_problem_says_so(any_judge):
    task = round_trip(method("encode", ["str"], "str"), method("decode", ["str"], "str"), same_instance=True)
    source = (
        "class Codec:\n    def encode(self, url):\n        self.known = {'1': url}\n        return '1'\n"
        "    def decode(self, key): return self.known[key]"
    )

    assert judged(any_judge, task, source, case("https://example.org/a")).verdict is Verdict.ACCEPTED


def test_trees_make_the_round_trip_too(any_judge):
    task = round_trip(method("serialize", ["TreeNode"], "str"), method("deserialize", ["str"], "TreeNode"))
    source = """
class Codec:
    def serialize(self, root):
        def walk(node):
            return [node.val, walk(node.left), walk(node.right)] if node else None
        return json.dumps(walk(root))
    def deserialize(self, data):
        def build(part):
            return TreeNode(part[0], build(part[1]), build(part[2])) if part else None
        return build(json.loads(data))
"""

    assert judged(any_judge, task, source, case([1, None, 2]), case([])).message == "All 2 cases passed."


def test_the_class_goes_by_its_other_names(any_judge):
    task = class_task("Trie", method("__init__", [], "None"), method("insert", ["str"], "None"))
    task = replace(task, signature=replace(task.signature, class_aliases=("PrefixTree",)))
    source = "class PrefixTree:\n    def insert(self, word): pass"

    result = judged(any_judge, task, source, operations(("Trie",), ("insert", "a"), expected=[None, None]))
    missing = judged(any_judge, task, "x = 1", operations(("Trie",), expected=[None]))

    assert result.verdict is Verdict.ACCEPTED
    assert missing.message == "Define class Trie: the judge looks for that name and does not find it."


def test_a_case_may_be_more_tolerant_than_the_rest(any_judge):
    task = function_task(["float"], "float", checker=Checker(Ordering.CLOSE, rtol=0, atol=1e-6))

    strict = judged(any_judge, task, "def solve(x): return x + 0.01", case(1.0, expected=1.0))
    kind = judged(any_judge, task, "def solve(x): return x + 0.01", Case((1.0,), 1.0, atol=0.1))

    assert (strict.verdict, kind.verdict) == (Verdict.WRONG_ANSWER, Verdict.ACCEPTED)
