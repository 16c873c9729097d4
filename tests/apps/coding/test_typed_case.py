import struct

import pytest

from hexloop.apps.coding.typed_case import BadTypedCase, case_as_typed, typed_case
from hexloop.core.judge.task import MISSING, Array, Case, Method, Param, Signature, Style

COURSES = Signature(
    Style.FUNCTION,
    "Solution",
    (Method("canFinish", (Param("numCourses", "int"), Param("prerequisites", "List[List[int]]")), "bool"),),
)
SORT = Signature(
    Style.FUNCTION, "Solution", (Method("sort", (Param("nums", "List[int]"),), "None"),), judged_argument=0
)
CACHE = Signature(
    Style.OPERATIONS,
    "LRUCache",
    (
        Method("__init__", (Param("capacity", "int"),), "None"),
        Method("get", (Param("key", "int"),), "int"),
        Method("put", (Param("key", "int"), Param("value", "int")), "None"),
    ),
)


@pytest.mark.parametrize(
    "text",
    [
        "2\n[[1, 0]]",
        "\n 2 \n\n[[1,0]]\n",
        "2\r\n[[1, 0]]\r\n",
        "2\n[(1, 0)]",
        "numCourses = 2\nprerequisites = [[1, 0]]",
        "numCourses = 2, prerequisites = [[1,0]]",
        "prerequisites=[[1, 0]], numCourses=2",
    ],
)
def test_arguments_are_read_in_every_usual_spelling(text):
    case = typed_case(text, "", COURSES)

    assert case == Case((2, [[1, 0]]), MISSING)


@pytest.mark.parametrize(("text", "value"), [("true", True), ("True", True), ("false", False), (" False\n", False)])
def test_expected_is_json_or_python(text, value):
    case = typed_case("2\n[]", text, COURSES)

    assert case.expected is value


def test_answer_of_a_problem_in_place_has_the_type_of_its_argument():
    case = typed_case("[2, 1]", "[1, 2]", SORT)

    assert case.expected == [1, 2]


@pytest.mark.parametrize(
    ("text", "expected", "sentence"),
    [
        ("2", "", "Write 2 lines, one for each of numCourses, prerequisites. There is 1 now."),
        ("", "", "Write 2 lines, one for each of numCourses, prerequisites. There are none now."),
        ("2\n[[1, 0]]\n3", "", "Write 2 lines, one for each of numCourses, prerequisites. There are 3 now."),
        ("2\n[[1, 0]", "", "Line 2: [[1, 0] is neither JSON nor a Python literal."),
        ("two\n[]", "", "Line 1: two is neither JSON nor a Python literal."),
        ("__import__('os')\n[]", "", "Line 1: __import__('os') is neither JSON nor a Python literal."),
        ('"2"\n[]', "", "Line 1: numCourses is int, and this is not one."),
        ("true\n[]", "", "Line 1: numCourses is int, and this is not one."),
        ("2\n[[1, null]]", "", "Line 2: prerequisites is List[List[int]], and this is not one."),
        ("2\n{1, 2}", "", "Line 2: a set cannot be an argument."),
        ("2\n[]", "7", "Expected: the answer is bool, and this is not one."),
        ("2\n[]", "maybe", "Expected: maybe is neither JSON nor a Python literal."),
        ("2\n" + "[" * 5_000, "", "Line 2: [[[["),
        ("(" * 5_000 + "\n[]", "", "Line 1: (((("),
        ("a = 1, b = 2", "", "Write 2 lines"),
    ],
)
def test_refusal_names_the_line(text, expected, sentence):
    with pytest.raises(BadTypedCase) as refusal:
        typed_case(text, expected, COURSES)

    assert str(refusal.value).startswith(sentence)


def test_operations_are_two_lines():
    case = typed_case('["LRUCache", "put", "get"]\n[[2], [1, 1], [1]]', "[null, null, 1]", CACHE)

    assert case == Case(([2], [1, 1], [1]), [None, None, 1], ("LRUCache", "put", "get"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('["LRUCache"]', 'Write two lines: the names, such as ["LRUCache", …], then one argument list for each.'),
        ("[]\n[]", 'Line 1 must be a list of names that starts with "LRUCache".'),
        ('["get"]\n[[1]]', 'The first operation is "get": it must be the constructor, "LRUCache".'),
        ('["LRUCache", "get"]\n[[2]]', "There are 2 operations and 1 argument lists: give each operation one."),
        ('["LRUCache", "get"]\n[[2], ["a"]]', "Line 2: key of get (operation 1) is int, and this is not one."),
        ('["LRUCache", "peek"]\n[[2], [1]]', 'Operation 1, "peek", is no method of the signature'),
    ],
)
def test_refused_operations_say_why(text, sentence):
    with pytest.raises(BadTypedCase) as refusal:
        typed_case(text, "", CACHE)

    assert str(refusal.value).startswith(sentence)


def test_what_sets_the_judges_functions_is_typed_beside_the_arguments():
    signature = Signature(Style.FUNCTION, "Solution", (Method("solve", (Param("n", "int"),), "int"),))

    in_one_line = typed_case('n = 5, given = {"bad": 4}', "4", signature)
    in_two = typed_case("5\ngiven = 4", "", signature)

    assert (in_one_line.args, in_one_line.given, in_one_line.expected) == ((5,), {"bad": 4}, 4)
    assert (in_two.args, in_two.given) == ((5,), 4)


def test_a_node_that_is_not_there_is_told():
    method = Method("solve", (Param("root", "TreeNode"), Param("p", "TreeNodeOf[root]")), "int")

    with pytest.raises(BadTypedCase, match='The argument "p" is the node 3 of root, which has no such nodes'):
        typed_case("[1, 2]\n3", "", Signature(Style.FUNCTION, "Solution", (method,)))


def test_a_case_is_written_as_a_person_types_it():
    signature = Signature(
        Style.FUNCTION, "Solution", (Method("solve", (Param("grid", "ndarray"), Param("name", "str")), "int"),)
    )
    array = Array("<f8", (2, 2), struct.pack("<4d", 1, 2, 3.5, 4))

    written = case_as_typed(Case((array, "é")), signature)

    assert written == '[[1.0, 2.0], [3.5, 4.0]]\n"é"'
    assert typed_case(written, "", signature).args == ([[1.0, 2.0], [3.5, 4.0]], "é")


@pytest.mark.parametrize(("shape", "written"), [((), "7"), ((1,), "[7]"), ((1, 1, 1), "[[[7]]]"), ((0, 3), "[]")])
def test_an_array_of_any_shape_is_nested_lists(shape, written):
    signature = Signature(Style.FUNCTION, "Solution", (Method("solve", (Param("a", "ndarray"),), "int"),))
    data = b"" if 0 in shape else struct.pack("<q", 7)

    assert case_as_typed(Case((Array("<i8", shape, data),)), signature) == written
