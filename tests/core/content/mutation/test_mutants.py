"""The mutants of a program: which edits there are, and what each is called."""

from __future__ import annotations

import ast

import pytest

from hexloop.core.content.mutation.kinds import Kind
from hexloop.core.content.mutation.mutants import Name, mutants_of


def changes(body: str) -> list[tuple[str, str, str]]:
    """Kind, change and the statement afterwards of each mutant of ``body``, the inside of a function."""
    indented = "".join(f"    {line}\n" for line in body.splitlines())
    found = mutants_of("accepted/one.py", f"def f(a, b, c):\n{indented}")
    return [(mutant.kind.value, mutant.name.change, mutant.after) for mutant in found]


@pytest.mark.parametrize(
    ("operator", "other"),
    [
        ("<", "<="),
        ("<=", "<"),
        (">", ">="),
        (">=", ">"),
        ("==", "!="),
        ("!=", "=="),
        ("in", "not in"),
        ("not in", "in"),
        ("is", "is not"),
        ("is not", "is"),
    ],
)
def test_a_comparison_becomes_its_neighbour_or_opposite(operator, other):
    found = changes(f"return a {operator} b")

    assert found == [
        ("return", "value → None", "return None"),
        ("comparison", f"{operator} → {other}", f"return a {other} b"),
    ]


@pytest.mark.parametrize(
    ("operator", "other"),
    [
        ("+", "-"),
        ("-", "+"),
        ("*", "//"),
        ("/", "*"),
        ("//", "*"),
        ("%", "//"),
        ("**", "*"),
        ("@", "*"),
        ("&", "|"),
        ("|", "&"),
        ("^", "|"),
        ("<<", ">>"),
        (">>", "<<"),
        ("and", "or"),
        ("or", "and"),
    ],
)
def test_an_operator_becomes_another(operator, other):
    assert ("operator", f"{operator} → {other}", f"a = b {other} c") in changes(f"a = b {operator} c")


def test_an_operator_of_an_assignment_becomes_another():
    assert ("operator", "+= → -=", "a -= b") in changes("a += b")


@pytest.mark.parametrize(
    ("before", "after", "kind", "change"),
    [
        ("a = not b", "a = b", "branch", "not → nothing"),
        ("a = -b", "a = b", "operator", "- → nothing"),
        ("a = ~b", "a = b", "operator", "~ → nothing"),
    ],
)
def test_a_sign_is_dropped(before, after, kind, change):
    assert (kind, change, after) in changes(before)


@pytest.mark.parametrize(
    ("value", "others"),
    [
        ("0", ["1"]),
        ("1", ["2", "0"]),
        ("-1", ["0", "-2"]),
        ("0.5", ["1.5", "-0.5"]),
        ("True", ["False"]),
        ("False", ["True"]),
        ("'row'", ["''"]),
        ("''", ["'x'"]),
        ("None", []),
        ("b'row'", []),
    ],
)
def test_a_constant_becomes_a_near_one(value, others):
    found = [one for one in changes(f"a = {value}") if one[0] == "constant"]

    assert found == [("constant", f"{value} → {other}", f"a = {other}") for other in others]


def test_a_text_that_is_read_as_a_number_or_a_type_stays():
    found = changes("a = float('inf')\nb = zeros(c, dtype='int64')")

    assert [change for kind, change, _ in found if kind == "constant"] == []


def test_a_text_in_an_f_string_changes_and_its_format_stays():
    found = changes("a = f'{b:02d}-{c}'")

    assert [change for kind, change, _ in found if kind == "constant"] == ["'-' → ''"]


@pytest.mark.parametrize(
    ("read", "others"),
    [
        ("a[0]", ["a[1]", "a[-1]"]),
        ("a[-1]", ["a[0]", "a[-2]"]),
        ("a[b]", ["a[b + 1]", "a[b - 1]"]),
        ("a[b + c]", ["a[b + c + 1]", "a[b + c - 1]"]),
        ("a[b * 2]", ["a[b * 2 + 1]", "a[b * 2 - 1]"]),
        ("a[2 - b]", []),
        ("a[b > c]", []),
        ("a[b:c]", ["a[b + 1:c]", "a[b - 1:c]", "a[b:c + 1]", "a[b:c - 1]"]),
        ("a[:2]", ["a[:3]", "a[:1]"]),
        ("a[:, b]", ["a[:, b + 1]", "a[:, b - 1]"]),
    ],
)
def test_an_index_and_a_bound_go_one_further_and_one_back(read, others):
    found = changes(f"c = {read}")

    assert [after for kind, _, after in found if kind == "index"] == [f"c = {other}" for other in others]


def test_an_index_with_a_number_in_it_changes_by_the_number_only():
    found = changes("c = a[b + 1]")

    assert [(kind, after) for kind, _, after in found if kind != "statement"] == [
        ("operator", "c = a[b - 1]"),
        ("constant", "c = a[b + 2]"),
        ("constant", "c = a[b + 0]"),
    ]


def test_the_place_that_is_written_to_is_an_index_too():
    assert ("index", "b → b + 1", "a[b + 1] = c") in changes("a[b] = c")


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("if a < b:\n    c()", "if not a < b:", "if → if not"),
        ("while a:\n    c()", "while not a:", "while → while not"),
        ("a = b if c else 0", "a = b if not c else 0", "if → if not"),
        ("a = [x for x in b if x]", "a = [x for x in b if not x]", "if → if not"),
    ],
)
def test_a_condition_is_negated(before, after, change):
    assert ("branch", change, after) in changes(before)


@pytest.mark.parametrize("condition", ["a == b", "a in b", "a is None"])
def test_a_condition_whose_comparison_has_an_opposite_is_negated_once(condition):
    found = changes(f"if {condition}:\n    c()\n    b()")

    assert [one for one in found if one[0] == "branch"] == [("branch", "body → pass", f"if {condition}: pass")]


def test_the_body_and_the_else_of_a_branch_are_dropped():
    found = changes("if a == b:\n    c()\n    b()\nelse:\n    a()\n    c()")

    assert [(change, after) for kind, change, after in found if kind == "branch"] == [
        ("body → pass", "if a == b: pass"),
        ("else → nothing", "if a == b: … without else"),
    ]


@pytest.mark.parametrize("statement", ["a = b", "a += b", "c.append(a)", "del a[b]", "raise ValueError('no')"])
def test_a_statement_is_dropped(statement):
    assert ("statement", "statement → pass", "pass") in changes(f"{statement}\nreturn a")


def test_an_early_return_is_dropped_and_gives_none():
    found = changes("if a == b:\n    return a\nc()")

    assert ("return", "value → None", "return None") in found
    assert ("branch", "body → pass", "if a == b: pass") in found


@pytest.mark.parametrize("value", ["None", "False", "0", "''"])
def test_what_is_returned_and_false_does_not_become_none(value):
    assert [one for one in changes(f"return {value}") if one[0] in {"return", "statement"}] == []


def test_a_way_out_of_a_loop_is_swapped():
    found = changes("for a in b:\n    if a == c:\n        break\n    if a == b:\n        continue\n    c()")

    assert [(change, after) for kind, change, after in found if kind == "loop"] == [
        ("break → continue", "continue"),
        ("continue → break", "break"),
    ]
    assert [change for _, change, after in found if after.endswith(" pass")] == ["body → pass", "body → pass"]


@pytest.mark.parametrize(("word", "other"), [("break", "continue"), ("continue", "break")])
def test_a_way_out_of_a_loop_is_dropped_by_itself_too(word, other):
    found = changes(f"for a in b:\n    if a == c:\n        c()\n        {word}\n    c()")

    assert [(change, after) for kind, change, after in found if kind == "loop"] == [
        (f"{word} → {other}", other),
        (f"{word} → pass", "pass"),
    ]


def test_what_stands_outside_of_functions_is_mutated():
    found = mutants_of("accepted/one.py", "MOST = 3\n\n\nclass One:\n    least = 1\n")

    assert [(mutant.number, mutant.after) for mutant in found] == [
        (1, "pass"),
        (1, "MOST = 4"),
        (1, "MOST = 2"),
        (5, "pass"),
        (5, "least = 2"),
        (5, "least = 0"),
    ]


def test_what_only_says_how_the_program_is_read_stays():
    source = '''\
"""The numbers 1 and 2."""
import sys
from typing import List

sys.setrecursionlimit(10000)


@cache(maxsize=1)
class One(based_on(1), size=3):
    """Zero."""

    __slots__ = ("left", "right")
    size: int
    left: "Optional[One]" = None

    def f(self, a: "List[int]" = 3, *, b: Literal[1] = 4) -> List[Literal[2]]:
        """One < 2."""
        c: Tuple[Literal[1]]
        global d
        assert a < 5, "no"
        raise ValueError("a" + "b")


if __name__ == "__main__":
    print(1 + 1)
'''

    found = mutants_of("accepted/one.py", source)

    assert [(mutant.kind, mutant.name.line) for mutant in found] == [(Kind.STATEMENT, 'raise ValueError("a" + "b")')]


def test_nothing_but_one_edit_differs():
    source = "def f(a):\n    total = 0\n    for one in a:\n        total += one\n    return total\n"
    before = ast.unparse(ast.parse(source)).splitlines()

    for mutant in mutants_of("accepted/one.py", source):
        after = mutant.source.splitlines()
        assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_no_two_mutants_are_the_same_program():
    source = "def f(a, b):\n    if not a:\n        return b\n    if a == b:\n        b = 1\n    return b[0:1]\n"

    found = mutants_of("accepted/one.py", source)

    assert len({mutant.source for mutant in found} | {ast.unparse(ast.parse(source))}) == len(found) + 1


def test_what_does_not_compile_is_no_mutant():
    source = "def f():\n    b = c\n    def g():\n        nonlocal b\n        b = c\n    g()\n"

    found = mutants_of("accepted/one.py", source)

    assert [(mutant.number, mutant.kind) for mutant in found] == [(5, Kind.STATEMENT), (6, Kind.STATEMENT)]


def test_a_mutant_that_python_warns_about_is_one_all_the_same():
    assert ("comparison", "== → !=", "a = b != 1") in changes("a = b == 1")
    assert ("constant", "'x' → ''", "a = b is ''") in changes("a = b is 'x'")


def test_a_name_says_submission_line_change_and_the_count_of_such_changes_there():
    found = mutants_of("accepted/one.py", "def f(a, b, c):\n    return 0 <= a <= b\n")

    names = [mutant.name for mutant in found if mutant.kind is Kind.COMPARISON]
    assert names == [
        Name("accepted/one.py", "return 0 <= a <= b", "<= → <", 1),
        Name("accepted/one.py", "return 0 <= a <= b", "<= → <", 2),
    ]


def test_the_same_line_further_down_counts_on():
    found = mutants_of("accepted/one.py", "def f(a):\n    a += 1\n    a += 1\n")

    counted = [(mutant.number, mutant.name.nth) for mutant in found if mutant.name.change == "+= → -="]
    assert counted == [(2, 1), (3, 2)]


def test_names_survive_edits_elsewhere():
    before = "def f(a, b):\n    while a < b:\n        a += 1\n    return a\n"
    after = "import math\n\n\ndef f(a, b):\n    a = abs(a)\n    while a < b:\n        a += 1\n    return a * 2\n"

    names = {mutant.name for mutant in mutants_of("accepted/one.py", before) if mutant.name.line != "return a"}
    later = {mutant.name for mutant in mutants_of("accepted/one.py", after)}
    assert names <= later


def test_a_line_in_an_f_string_is_that_of_the_f_string():
    source = 'def f(a):\n    return (\n        f"{a[0]}"\n    )\n'

    found = mutants_of("accepted/one.py", source)

    assert {mutant.name.line for mutant in found if mutant.kind is Kind.INDEX} == {'f"{a[0]}"'}


def test_the_number_is_the_line_of_the_expression():
    source = "def f(a, b):\n    return any(\n        a < one\n        for one in b\n    )\n"

    found = [mutant for mutant in mutants_of("accepted/one.py", source) if mutant.kind is Kind.COMPARISON]

    assert [(mutant.number, mutant.name.line) for mutant in found] == [(3, "a < one")]
    assert found[0].before == "return any((a < one for one in b))"


def test_what_is_no_python_has_no_mutants():
    with pytest.raises(SyntaxError):
        mutants_of("accepted/one.py", "def f(:\n")
