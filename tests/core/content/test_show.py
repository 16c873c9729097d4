"""Cases and answers as text for people."""

from __future__ import annotations

import struct

import pytest
from make_pack import read_one, write_counter, write_pack

from hexloop.core.content.show import (
    CUT,
    Difference,
    DiffLine,
    LineKind,
    answer_text,
    call_text,
    case_difference,
    difference,
    operation_lines,
    value_text,
)
from hexloop.core.judge.task import Array, Case, Checker, Ordering


def floats(*values, shape=None) -> Array:
    return Array("<f8", (len(values),) if shape is None else shape, struct.pack(f"<{len(values)}d", *values))


@pytest.fixture
def folder(tmp_path):
    folder = write_pack(tmp_path)
    write_counter(folder)
    return folder


@pytest.fixture
def add_up(folder):
    return read_one(folder)


@pytest.fixture
def counter(folder):
    return read_one(folder, "counter")


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (None, "None", "None"),
        (True, "bool", "True"),
        (3, "int", "3"),
        (3, "float", "3.0"),
        (0.1, "float", "0.1"),
        (float("nan"), "float", "nan"),
        ('a"b\n→', "str", '"a\\"b\\n→"'),
        ([[1, 0], [2, 1]], "List[List[int]]", "[[1,0],[2,1]]"),
        ([1, 2.5], "List[float]", "[1.0,2.5]"),
        ([3, None, 20], "Optional[TreeNode]", "[3,None,20]"),
        ([1], "Optional[List[float]]", "[1.0]"),
        ({"a": 1, "b": [True]}, "Dict[str, Any]", '{"a": 1, "b": [True]}'),
        ([], "Any", "[]"),
        (1, "no type", "1"),
    ],
)
def test_values_are_written_as_python_writes_them(value, kind, text):
    assert value_text(value, kind) == text


@pytest.mark.parametrize(
    ("array", "text"),
    [
        (floats(1, 2.5), "array([1.0,2.5])"),
        (floats(1, 2, 3, 4, shape=(2, 2)), "array([[1.0,2.0],[3.0,4.0]])"),
        (floats(0.1, shape=()), "array(0.1)"),
        (Array("<f4", (1,), struct.pack("<f", 0.1)), "array([0.1000000015], float32)"),
        (Array("|b1", (2,), b"\x01\x00"), "array([True,False])"),
        (Array("<c16", (1,), struct.pack("<2d", 1, -2)), "array([(1-2j)], complex128)"),
        (
            floats(*range(90), shape=(6, 15)),
            "array of shape (6, 15), float64: [[0.0,1.0,2.0,…,14.0],[15.0,16.0,17.0,…,29.0],"
            "[30.0,31.0,32.0,…,44.0],…,[75.0,76.0,77.0,…,89.0]]",
        ),
        (Array("<f8", (0, 10**9), b""), "array of shape (0, 1000000000), float64"),
        (Array("<f8", (7,), b"short"), "array of shape (7,), float64"),
        (Array("<U3", (1,), b"\0" * 12), "array of shape (1,), <U3"),
        (Array("|b1", (2,) * 20, bytes(2**20)), f"array of shape {(2,) * 20}, bool"),
    ],
)
def test_arrays_are_compact(array, text):
    assert value_text(array, "ndarray") == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (list(range(100)), f"[0,1,2,3,4{CUT}"),
        ("x" * 1_000, f'"xxxxxxxxx{CUT}'),
        ({"key": "x" * 1_000}, f'{{"key": "x{CUT}'),
        ([10**40], f"[100000000{CUT}"),
    ],
)
def test_long_values_are_cut_visibly(value, text):
    assert value_text(value, limit=10) == text


def test_a_value_that_just_fits_is_whole():
    assert value_text([1, 2], limit=5) == "[1,2]"


def test_deep_and_huge_values_are_no_trouble():
    deep: list = []
    for _ in range(900):
        deep = [deep]

    text = value_text(deep)

    assert "[…]" in text
    assert value_text(10**5000) == "a whole number of 16610 bits"


def test_a_call_names_its_parameters(add_up):
    assert call_text(add_up, add_up.cases[0]) == "nums = [1,2]"


def test_a_call_of_operations_is_one_a_line(counter):
    assert call_text(counter, counter.cases[0]) == "Counter(2)\nadd(3)\nadd(-9)"


def test_operations_stand_beside_their_answers(counter):
    case = counter.cases[0]

    assert operation_lines(counter, case, case.expected) == [
        "Counter(2)",
        "add(3)  → 5",
        "add(-9) → raises ValueError",
    ]


def test_operations_without_answers_stand_alone(counter):
    case = counter.cases[0]

    assert operation_lines(counter, case) == ["Counter(2)", "add(3)", "add(-9)"]
    assert operation_lines(counter, case, [None, 5]) == ["Counter(2)", "add(3)  → 5", "add(-9)"]


def test_an_answer_has_its_type(add_up):
    assert answer_text(add_up, 3) == "3"


def test_short_values_share_a_line_with_marks():
    shown = difference([[1, 2], [3, 4]], [[1, 2], [3, 15]])

    line = DiffLine(LineKind.CHANGED, "", "[[1,2],[3,4]]", "[[1,2],[3,15]]", ((10, 11),), ((10, 12),))
    assert shown == Difference((line,), "[1][1]")


@pytest.mark.parametrize(
    ("expected", "got", "checker"),
    [
        (3, 3, Checker()),
        (1.0, 1.0000001, Checker(Ordering.CLOSE)),
        (float("nan"), float("nan"), Checker(Ordering.CLOSE)),
        ([[2, 1], [3]], [[3], [2, 1]], Checker(Ordering.ANY_ORDER)),
        ([[2, 1], [3]], [[3], [1, 2]], Checker(Ordering.ANY_ORDER_NESTED)),
        (floats(1, 2), [1.0, 2.0], Checker(Ordering.CLOSE)),
    ],
)
def test_what_the_checker_lets_pass_is_not_marked(expected, got, checker):
    shown = difference(expected, got, checker=checker)

    assert [line.kind for line in shown.lines] == [LineKind.SAME]
    assert shown.where == ""


@pytest.mark.parametrize(("expected", "got"), [(1, True), (0, False), (1.0, 1.1), ("1", 1), (None, [])])
def test_what_differs_is_marked(expected, got):
    shown = difference(expected, got, checker=Checker(Ordering.CLOSE))

    assert [line.kind for line in shown.lines] == [LineKind.CHANGED]


def test_a_long_list_shows_what_is_around_the_difference():
    expected = list(range(1000))
    got = [*range(500), 7, *range(500, 1000)]

    shown = difference(expected, got)

    assert shown.where == "[500]"
    assert shown.lines == (
        DiffLine(LineKind.SKIPPED, "… 498 alike"),
        DiffLine(LineKind.SAME, "[498]", "498", "498"),
        DiffLine(LineKind.SAME, "[499]", "499", "499"),
        DiffLine(LineKind.EXTRA, "[500]", got="7"),
        DiffLine(LineKind.SAME, "[500]", "500", "500"),
        DiffLine(LineKind.SAME, "[501]", "501", "501"),
        DiffLine(LineKind.SKIPPED, "… 498 alike"),
    )


def test_a_list_that_is_too_short_says_what_is_missing():
    shown = difference(list(range(100)), list(range(98)))

    assert shown.where == "[98]"
    assert shown.lines[1:] == (
        DiffLine(LineKind.SAME, "[96]", "96", "96"),
        DiffLine(LineKind.SAME, "[97]", "97", "97"),
        DiffLine(LineKind.MISSING, "[98]", expected="98"),
        DiffLine(LineKind.MISSING, "[99]", expected="99"),
    )


def test_lists_that_have_nothing_in_common_stay_short():
    shown = difference(list(range(1000)), list(range(1000, 0, -1)), most=5)

    assert len(shown.lines) <= 11
    assert shown.lines[-1] == DiffLine(LineKind.SKIPPED, "… 995 more")


def test_within_a_tolerance_only_the_far_numbers_are_marked():
    expected = [float(number) for number in range(100)]
    got = [number + 1e-9 for number in expected]
    got[50] = 0.5

    shown = difference(expected, got, checker=Checker(Ordering.CLOSE))

    changed = [line for line in shown.lines if line.kind is LineKind.CHANGED]
    assert [(line.label, line.expected, line.got) for line in changed] == [("[50]", "50.0", "0.5")]


def test_a_long_text_is_cut_to_where_it_differs():
    shown = difference("x" * 300 + "a" + "y" * 300, "x" * 300 + "b" + "y" * 300, width=60)

    (line,) = shown.lines
    assert (len(line.expected), len(line.got)) == (62, 62)
    (mark,) = line.expected_marks
    assert line.expected[slice(*mark)] == "a"


def test_long_mappings_are_shown_key_by_key():
    expected = {"a": "x" * 90, "b": 1, "c": 2}

    shown = difference(expected, {"a": "x" * 90, "c": 3, "d": 4})

    assert [(line.kind, line.label) for line in shown.lines] == [
        (LineKind.SAME, '"a"'),
        (LineKind.MISSING, '"b"'),
        (LineKind.CHANGED, '"c"'),
        (LineKind.EXTRA, '"d"'),
    ]
    assert shown.where == '["b"]'


def test_large_arrays_list_the_numbers_that_differ():
    values = [float(number) for number in range(200)]
    other = [*values[:150], -1.0, *values[151:]]

    shown = difference(floats(*values, shape=(20, 10)), floats(*other, shape=(20, 10)))

    assert [(line.label, line.expected, line.got) for line in shown.lines] == [
        ("shape", "(20, 10)", "(20, 10)"),
        ("dtype", "float64", "float64"),
        ("[15, 0]", "150.0", "-1.0"),
        ("1 of 200 numbers differ", "", ""),
    ]


def test_arrays_of_other_shapes_say_so():
    shown = difference(floats(*range(100)), floats(*range(100), shape=(10, 10)))

    assert [(line.kind, line.label, line.expected, line.got) for line in shown.lines] == [
        (LineKind.CHANGED, "shape", "(100,)", "(10, 10)"),
        (LineKind.SAME, "dtype", "float64", "float64"),
    ]


def test_a_failing_call_is_compared_in_its_type(add_up):
    shown = case_difference(add_up, add_up.cases[0], 4)

    assert shown.lines == (DiffLine(LineKind.CHANGED, "", "3", "4", ((0, 1),), ((0, 1),)),)


def test_failing_operations_are_compared_call_by_call(counter):
    shown = case_difference(counter, counter.cases[0], [None, 5, -4])

    assert shown.where == "add(-9)"
    assert [(line.kind, line.label, line.expected, line.got) for line in shown.lines] == [
        (LineKind.SAME, "Counter(2)", "", ""),
        (LineKind.SAME, "add(3)", "5", "5"),
        (LineKind.CHANGED, "add(-9)", "raises ValueError", "-4"),
    ]


def test_operations_that_were_never_reached_are_missing(counter):
    shown = case_difference(counter, counter.cases[0], None)

    assert {line.kind for line in shown.lines} == {LineKind.MISSING}


def test_a_long_sequence_shows_what_is_around_the_difference(counter):
    count = 1_000
    case = Case(
        args=tuple([[0]] + [[1]] * count),
        expected=[None, *range(1, count + 1)],
        operations=("Counter", *["add"] * count),
    )
    got = [None, *range(1, count), -1]

    shown = case_difference(counter, case, got, most=10)

    assert shown.lines[0] == DiffLine(LineKind.SKIPPED, "… 995 operations before")
    assert [line.kind for line in shown.lines[1:]] == [LineKind.SAME] * 5 + [LineKind.CHANGED]


def marked(line):
    """What is marked in the two columns of a line."""
    return (
        [line.expected[start:end] for start, end in line.expected_marks],
        [line.got[start:end] for start, end in line.got_marks],
    )


def test_numbers_within_the_tolerance_are_not_marked_in_a_tuple_of_arrays():
    expected = [floats(0.5, 0.25), 1.0, floats(0.125, 2.0)]
    got = [floats(0.5000001, 0.75), 1.0000001, floats(0.125, 2.0)]

    [line] = difference(expected, got, checker=Checker(Ordering.CLOSE)).lines

    assert "0.5000001" in line.got
    assert marked(line) == (["0.25"], ["0.75"])


def test_large_arrays_inside_a_tuple_name_the_numbers_that_differ():
    values = [float(n) for n in range(100)]
    got = [floats(*values[:99], 7.0), 1.0]

    shown = difference([floats(*values), 1.0], got, checker=Checker(Ordering.CLOSE), width=20)

    assert [(line.label, line.expected, line.got) for line in shown.lines if line.kind is LineKind.CHANGED] == [
        ("[0] [99]", "99.0", "7.0")
    ]
    assert shown.lines[-2].label == "[0] 1 of 100 numbers differ"
