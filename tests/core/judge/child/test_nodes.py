import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.judge.child.nodes import (
    ListNode,
    Node,
    NotPlain,
    TreeNode,
    graph_nodes,
    graph_values,
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


@st.composite
def graphs(draw):
    """Adjacency lists of connected graphs."""
    size = draw(st.integers(1, 7))
    edges = {(draw(st.integers(1, node)), node + 1) for node in range(1, size)}
    edges |= {pair for pair in draw(st.sets(st.tuples(st.integers(1, size), st.integers(1, size)), max_size=5))
              if pair[0] < pair[1]}  # fmt: skip
    return [sorted(a + b - node for a, b in edges if node in {a, b}) for node in range(1, size + 1)]


@given(st.lists(st.integers()))
def test_lists_come_back_the_same(values):
    assert list_values(list_nodes(values)) == values


@given(level_orders())
def test_trees_come_back_the_same(values):
    assert tree_values(tree_nodes(values)) == values


@given(graphs())
def test_graphs_come_back_the_same(adjacency):
    assert graph_values(graph_nodes(adjacency)[0]) == adjacency


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
        (graph_values, "Expected a Node, found a value of type str."),
    ],
)
def test_something_else_is_named(read, message):
    with pytest.raises(NotPlain, match=message):
        read("text")


def test_a_copy_that_leads_back_into_the_input_is_refused():
    originals = graph_nodes([[2], [1]])
    copy = Node(1, [originals[1]])

    with pytest.raises(NotPlain, match="its node 2 is a node of the input"):
        graph_values(copy, originals)


@pytest.mark.parametrize("values", [[1, 1], [1, 3], [1, "b"], [1, None]])
def test_a_graph_with_other_values_is_refused(values):
    first, second = Node(values[0]), Node(values[1])
    first.neighbors, second.neighbors = [second], [first]

    with pytest.raises(NotPlain, match="are not the numbers 1 to 2"):
        graph_values(first)


def test_neighbours_are_sorted_and_none_is_an_empty_graph():
    first, second, third = graph_nodes([[3, 2], [1], [1]])

    assert graph_values(first) == [[2, 3], [1], [1]]
    assert graph_values(None) == []
    assert (second.val, third.val) == (2, 3)
