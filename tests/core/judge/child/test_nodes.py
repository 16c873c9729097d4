import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.judge.child.nodes import (
    ListNode,
    NotPlain,
    TreeNode,
    list_nodes,
    list_values,
    tree_nodes,
    tree_values,
)


@st.composite
def level_orders(draw):
    """Level orders of real trees: a missing node has no children in them."""
    values, open_places = [], 1
    while open_places:
        value = draw(st.integers(-9, 9) | st.none()) if len(values) < 12 else None
        values.append(value)
        open_places += 1 if value is not None else -1
    while values and values[-1] is None:
        values.pop()
    return values


@given(st.lists(st.integers()))
def test_lists_come_back_the_same(values):
    assert list_values(list_nodes(values)) == values


@given(level_orders())
def test_trees_come_back_the_same(values):
    assert tree_values(tree_nodes(values)) == values


def test_a_long_list_needs_no_recursion():
    values = list(range(200_000))

    assert list_values(list_nodes(values)) == values


def test_a_level_order_that_goes_on_below_the_leaves_is_refused():
    with pytest.raises(ValueError, match="below its last leaf"):
        tree_nodes([1, None, None, 2])


def test_a_circle_is_refused():
    head = ListNode(1)
    head.next = head

    with pytest.raises(NotPlain, match="runs in a circle"):
        list_values(head)


def test_a_shared_subtree_is_refused():
    leaf = TreeNode(2)

    with pytest.raises(NotPlain, match="reached twice"):
        tree_values(TreeNode(1, leaf, leaf))


def test_a_tree_that_contains_itself_is_refused():
    root = TreeNode(1)
    root.left = root

    with pytest.raises(NotPlain, match="reached twice"):
        tree_values(root)


@pytest.mark.parametrize(
    ("read", "message"),
    [
        (list_values, "Expected a ListNode, found a value of type str."),
        (tree_values, "Expected a TreeNode, found a value of type str."),
    ],
)
def test_something_else_is_named(read, message):
    with pytest.raises(NotPlain, match=message):
        read("text")
