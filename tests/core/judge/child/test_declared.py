import pytest

from hexloop.core.judge.child.declared import ANY, Declared, parse

INT = Declared("int")


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("int", INT),
        (" List[ int ] ", Declared("List", (INT,))),
        ("List[List[str]]", Declared("List", (Declared("List", (Declared("str"),)),))),
        ("List", Declared("List", (ANY,))),
        ("Optional[TreeNode]", Declared("TreeNode")),
        ("Dict[str, List[int]]", Declared("Dict", (Declared("str"), Declared("List", (INT,))))),
        ("List[Dict[str, int]]", Declared("List", (Declared("Dict", (Declared("str"), INT)),))),
    ],
)
def test_types_are_read_as_leetcode_spells_them(text, declared):
    assert parse(text) == declared


@pytest.mark.parametrize(
    "text",
    ["", "integer", "List[int", "List[]", "List[int, int]", "Dict[str]", "Set[int]", "Optional[]", "int]", "[int]"],
)
def test_what_is_not_a_type_is_named(text):
    with pytest.raises(ValueError, match="is not a type a signature can use"):
        parse(text)
