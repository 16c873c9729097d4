"""Whatever comes back from a child, deciding about it ends in a sentence and never in an exception."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from make_task import case, class_task, function_task, method, operations

from hexloop.core.judge.asking import returns
from hexloop.core.judge.checking import Checking
from hexloop.core.judge.further import Further
from hexloop.core.judge.supervisor import Report
from hexloop.core.judge.task import Array, Checker, Edge, Gradient, MlChecks, Ordering
from hexloop.core.judge.validating import validated
from hexloop.core.judge.verdict import CaseResult, Verdict


def array(content):
    made = np.asarray(content)
    return Array(made.dtype.str, made.shape, made.tobytes())


arrays = st.sampled_from([
    array([]), array(1.5), array([np.nan, np.inf]), array([[1 + 2j]]), array([True]), array(np.zeros((0, 3))),
    array(np.array([1], dtype=">i2")), array(np.array([6e4], dtype="f2")),
])  # fmt: skip
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4) | arrays
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
    max_leaves=12,
)
SORTING = Checker(Ordering.TOPOLOGICAL_ORDER, nodes="a0", edges="a1", edge=Edge.AFTER_BEFORE)


@given(values, st.sampled_from([[3, [[1, 0], [2, 1]]], [2, [[0, 1], [1, 0]]], [0, []]]))
def test_any_answer_is_held_against_a_graph(got, args):
    task = function_task(["int", "List[List[int]]"], "List[int]", checker=SORTING)

    assert isinstance(Checking(task, returns(task)).difference(case(*args, expected=[]), got), str)


@given(values, values, st.sampled_from(["List[int]", "float", "ndarray[float64]", "Any", "ListNode", "Dict[str, int]"]))
@pytest.mark.parametrize("kind", [Ordering.ONE_OF, Ordering.PREFIX_K, Ordering.CLOSE, Ordering.ANY_ORDER_NESTED])
def test_any_answer_is_held_against_any_expected_one(kind, got, expected, declared):
    task = function_task(["int"], declared, checker=Checker(kind, within=Ordering.ANY_ORDER), image="numpy")

    assert isinstance(Checking(task, returns(task)).difference(case(1, expected=expected), got), str)


@given(values, values)
def test_any_answer_is_looked_through_for_gradients(got, moved):
    task = function_task(["ndarray"], "Any", image="numpy", ml=MlChecks(gradient=Gradient(("a0",), value="a.0")))
    further = Further(task, Checking(task, returns(task)))

    answer = {"a": [got, moved], "1": moved}

    for content in (got, answer, [got, moved]):
        assert isinstance(further.fault(0, case([1.0, 2.0]), content, lambda variant, strided=False: answer), str)


@given(st.lists(values, max_size=3))
def test_any_word_of_a_validator_is_a_verdict(words):
    task = class_task("Box", method("__init__", [], "None"), checker=Checker(Ordering.VALIDATOR), validator="…")
    ran = [CaseResult(index, Verdict.ACCEPTED, 1.0, 1.0, has_got=True, got=[None]) for index in range(2)]
    report = Report(Verdict.ACCEPTED, "", ran, sizes=[1, 1])

    judged = validated(task, [operations(("Box",))] * 2, report, lambda program, rows: words)

    right = len(words) == 2 and all(word is True or (isinstance(word, str) and word.strip()) for word in words)
    assert (judged.verdict is not Verdict.SYSTEM_ERROR) == right
    assert judged.message
