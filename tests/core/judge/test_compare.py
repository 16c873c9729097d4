import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.judge.child.declared import ANY, parse
from hexloop.core.judge.compare import difference, near, sequence_difference
from hexloop.core.judge.task import Array, Checker, Ordering

np = pytest.importorskip("numpy")

EXACT = Checker()
CLOSE = Checker(Ordering.CLOSE)
ANY_ORDER = Checker(Ordering.ANY_ORDER)
NESTED = Checker(Ordering.ANY_ORDER_NESTED)

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=4)
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=4), max_leaves=10)


def array(content, dtype=None):
    made = np.asarray(content, dtype=dtype)
    return Array(made.dtype.str, made.shape, made.tobytes())


@given(values)
def test_a_value_equals_itself_under_every_checker(value):
    for checker in (EXACT, CLOSE, ANY_ORDER, NESTED):
        assert difference(value, value, checker) == ""


@pytest.mark.parametrize(
    ("got", "expected", "declared"),
    [
        (1, True, "bool"),
        (True, 1, "int"),
        (False, 0, "Any"),
        ([True], [1], "List[int]"),
        ([[1]], [[True]], "List[List[bool]]"),
        (3.0, 3, "int"),
        ("1", 1, "int"),
        (1, "1", "str"),
        (None, [], "List[int]"),
        ([], None, "Any"),
        (0, None, "Any"),
        ([1, 2], [2, 1], "List[int]"),
        ([1, 2, 3], [1, 2], "List[int]"),
        ({"a": 1}, {"a": 2}, "Dict[str, int]"),
        ({"a": 1}, {"b": 1}, "Any"),
        ({"a": True}, {"a": 1}, "Any"),
        (math.nan, 1.0, "float"),
        (1.001, 1.0, "float"),
        (math.inf, -math.inf, "float"),
        (10**400, 1.0, "float"),
        (2.0001, 2.0, "Any"),
    ],
)
def test_exact_refuses(got, expected, declared):
    assert difference(got, expected, EXACT, parse(declared)) != ""


@pytest.mark.parametrize(
    ("got", "expected", "declared"),
    [
        (2, 2.0, "float"),
        (2.0, 2, "float"),
        (2.000001, 2.0, "float"),
        ([1, 2.000001], [1.0, 2.0], "List[float]"),
        (math.nan, math.nan, "float"),
        (10**30, 10**30, "int"),
        (None, [], "Optional[ListNode]"),
        ([], None, "Optional[TreeNode]"),
        ([[2, 4], [1]], [[4, 2], [1]], "GraphNode"),
        ({"b": 2, "a": 1}, {"a": 1, "b": 2}, "Any"),
        (2.0, 2.0, "Any"),
    ],
)
def test_exact_accepts(got, expected, declared):
    assert difference(got, expected, EXACT, parse(declared)) == ""


def test_the_difference_names_its_place_and_both_values():
    assert difference([[1, 2], [3, 5]], [[1, 2], [3, 4]], EXACT) == "at [1][1]: expected 4, got 5."
    assert difference({"a": [1]}, {"a": []}, EXACT) == "at ['a']: expected 0 items, got one item."
    assert difference({}, {"a": []}, EXACT) == "the key 'a' is missing."


def test_a_huge_value_is_shown_short():
    assert len(difference("x" * 10_000, "y" * 10_000, EXACT)) < 400


@given(st.lists(st.lists(st.integers(-3, 3), max_size=3), max_size=6), st.randoms())
def test_any_order_accepts_a_shuffled_answer(expected, rng):
    got = list(expected)
    rng.shuffle(got)

    assert difference(got, expected, ANY_ORDER) == ""


@given(st.lists(st.lists(st.integers(-3, 3), max_size=4), max_size=6), st.randoms())
def test_any_order_nested_accepts_two_levels_of_shuffling(expected, rng):
    got = [rng.sample(row, len(row)) for row in expected]
    rng.shuffle(got)

    assert difference(got, expected, NESTED) == ""


@pytest.mark.parametrize(
    ("got", "expected", "message"),
    [
        ([1, 1, 2], [1, 2, 2], "2 is missing from the answer."),
        ([1, 2, 3], [1, 2], "3 does not belong in the answer."),
        ([[1, 2]], [[2, 1]], "[2, 1] is missing from the answer."),
        ([True], [1], "1 is missing from the answer."),
        ("ab", ["a", "b"], "expected ['a', 'b'], got 'ab'."),
    ],
)
def test_any_order_is_a_comparison_of_multisets(got, expected, message):
    assert difference(got, expected, ANY_ORDER) == message


def test_any_order_does_not_sort_a_flood():
    assert difference([1] * 20_000, [1], ANY_ORDER) == (
        "the answer is far too long: expected one item, got 20000 items."
    )
    assert difference([[1] * 20_000], [[1]], NESTED).startswith("the answer is far too long")


def test_any_order_copes_with_mixed_types():
    mixed = [None, True, 1, "a", [1], {"a": 1}, math.nan]

    assert difference(list(reversed(mixed)), mixed, ANY_ORDER) == ""


def test_any_order_of_real_numbers_allows_rounding():
    declared = parse("List[float]")

    assert difference([0.30000000000000004, 0.1], [0.1, 0.3], ANY_ORDER, declared) == ""


def test_close_uses_numpys_rule():
    checker = Checker(Ordering.CLOSE, rtol=0.1, atol=0.0)

    assert difference([1.05, [2.1]], [1.0, [2.0]], checker) == ""
    assert difference([1.05, [2.3]], [1.0, [2.0]], checker) == "at [1][0]: expected 2.0, got 2.3."
    assert difference(True, 1, checker) != ""


def test_close_arrays_pass_within_tolerance_and_with_nan():
    expected = array([[1.0, math.nan], [math.inf, 4.0]])

    assert difference(array([[1.0 + 1e-9, math.nan], [math.inf, 4.0]]), expected, CLOSE) == ""
    assert difference(array([[1.0, 2.0], [math.inf, 4.5]]), expected, CLOSE) == (
        "at [0, 1]: expected nan, got 2 (1 more differ)."
    )


def test_close_gives_both_shapes():
    assert difference(array([1.0, 2.0]), array([[1.0, 2.0]]), CLOSE) == "expected the shape (1, 2), got (2,)."


def test_close_takes_a_list_for_an_array_unless_a_dtype_is_asked_for():
    strict = Checker(Ordering.CLOSE, dtype="<f8")
    declared = parse("ndarray")

    assert difference([1, 2], array([1.0, 2.0]), CLOSE, declared) == ""
    assert difference(array([1.0, 2.0]), [1, 2], CLOSE, declared) == ""
    assert difference(array([1.0, 2.0]), [1, 2], strict, declared) == ""
    assert "an array of dtype float64" in difference([1.0, 2.0], [1, 2], strict, declared)
    assert difference(array([1, 2], "<i8"), [1, 2], strict, declared) == "expected the dtype float64, got int64."


@pytest.mark.parametrize("got", [None, "text", ["a"], [[1], [1, 2]], {"a": 1}, [10**400], [None, 1]])
def test_close_answers_that_are_no_array_are_wrong_not_an_error(got):
    assert difference(got, array([1.0, 2.0]), CLOSE, parse("ndarray")) != ""


def test_truth_values_are_no_numbers_in_arrays_either():
    assert difference(array([True, False]), array([1.0, 0.0]), CLOSE) != ""
    assert difference(array([True, False]), array([True, False]), CLOSE) == ""


def test_exact_arrays_differ_by_type_value_and_shape():
    assert difference(array([1, 2]), array([1, 2]), EXACT) == ""
    assert difference(array([1, 2]), [1, 2], EXACT) == ""
    assert difference(array([1.0, 2.0]), [1, 2], EXACT) == "at [0]: expected 1, got 1.0."
    assert difference(array([1, 3]), array([1, 2]), EXACT) == "at [1]: expected 2, got 3."
    assert difference(array([1]), array([1, 2]), EXACT) == "expected the shape (2,), got (1,)."


def test_arrays_inside_lists_and_dicts_are_found():
    expected = {"w": array([1.0]), "losses": [array([2.0])]}

    assert difference({"w": array([1.0]), "losses": [array([2.0])]}, expected, CLOSE) == ""
    assert difference({"w": array([1.0]), "losses": [array([3.0])]}, expected, CLOSE) == (
        "at ['losses'][0]: at [0]: expected 2, got 3."
    )


def test_complex_arrays_compare():
    assert difference(array([1 + 1j]), array([1 + 1j]), CLOSE) == ""
    assert difference(array([1 + 2j]), array([1 + 1j]), CLOSE) != ""


@pytest.mark.filterwarnings("error")
def test_hostile_numbers_raise_no_warning():
    hostile = array([math.inf, -math.inf, math.nan, 1e308])

    assert difference(hostile, array([-math.inf, math.inf, 1e308, -1e308]), CLOSE) != ""


def test_a_sequence_names_the_operation():
    declared = [parse("None"), parse("int"), ANY]

    found = sequence_difference([None, 1, 2], [None, 2, 2], EXACT, ["Box", "get", "put"], declared)

    assert found == "Operation 2, get: expected 2, got 1."


def test_a_sequence_keeps_its_order_whatever_the_checker():
    declared = [parse("None"), parse("List[int]"), parse("List[int]")]
    names = ["Box", "all", "all"]

    assert sequence_difference([None, [2, 1], [3]], [None, [1, 2], [3]], ANY_ORDER, names, declared) == ""
    assert sequence_difference([None, [3], [1, 2]], [None, [1, 2], [3]], ANY_ORDER, names, declared) != ""


def test_a_sequence_that_is_too_short_is_wrong():
    assert sequence_difference([None], [None, 1], EXACT, ["Box", "get"], [ANY, ANY]) == (
        "expected 2 items, got one item."
    )
    assert sequence_difference("no list", [None], EXACT, ["Box"], [ANY]) != ""


@given(st.floats(), st.floats())
def test_near_agrees_with_numpy(left, right):
    with np.errstate(all="ignore"):
        assert near(left, right, 1e-5, 1e-8) == bool(np.isclose(left, right, rtol=1e-5, atol=1e-8, equal_nan=True))
