import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.judge.child.kinds import KINDS, Node, write
from hexloop.core.judge.child.nodes import NotPlain, Origins

GRAPH = KINDS["GraphNode"]


@st.composite
def graphs(draw):
    """Adjacency lists of connected graphs."""
    size = draw(st.integers(1, 7))
    edges = {(draw(st.integers(1, node)), node + 1) for node in range(1, size)}
    edges |= {pair for pair in draw(st.sets(st.tuples(st.integers(1, size), st.integers(1, size)), max_size=5))
              if pair[0] < pair[1]}  # fmt: skip
    return [sorted(a + b - node for a, b in edges if node in {a, b}) for node in range(1, size + 1)]


def back(kind, values):
    """``values`` as nodes and as values again."""
    return write(KINDS[kind], KINDS[kind].build(values, KINDS[kind].default)[0], Origins())


@given(graphs())
def test_graphs_come_back_the_same(adjacency):
    assert back("GraphNode", adjacency) == adjacency


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("RandomNode", [[7, None], [13, 0], [11, 4], [10, 2], [1, 0]]),
        ("RandomNode", []),
        ("NaryNode", [1, None, 3, 2, 4, None, 5, 6]),
        ("NaryNode", [1, None, 2, 3, 4, None, None, 5, None, None, 6]),
        ("NaryNode", [1]),
        ("NaryNode", []),
        ("QuadNode", [[0, 1], [1, 0], [1, 1], [1, 1], [1, 0]]),
        ("QuadNode", [[0, 1], [1, 1], [0, 1], [1, 1], [1, 0], None, None, None, None, [1, 0], [1, 0], [1, 1], [1, 1]]),
        ("QuadNode", []),
        ("DoublyNode", [1, 2, 3]),
        ("DoublyNode", [1, [2, [4, [5, [6]]]], 3]),
        ("DoublyNode", []),
    ],
)
def test_nodes_come_back_the_same(kind, values):
    assert back(kind, values) == values


def test_levels_are_read_along_next():
    root, _ = KINDS["NextNode"].build([1, 2, 3, 4, None, None, 5], KINDS["NextNode"].default)
    root.left.next, root.left.left.next = root.right, root.right.right

    assert write(KINDS["NextNode"], root, Origins()) == [1, "#", 2, 3, "#", 4, 5, "#"]


def test_a_missing_next_pointer_shows():
    assert back("NextNode", [1, 2, 3, None, None, 4]) == [1, "#", 2, "#"]


def test_next_that_runs_in_a_circle_is_refused():
    root, _ = KINDS["NextNode"].build([1, 2, 3], KINDS["NextNode"].default)
    root.left.next = root.right
    root.right.next = root.left

    with pytest.raises(NotPlain, match="Following next from 3 leads to a node that was passed already"):
        write(KINDS["NextNode"], root, Origins())


def test_a_random_pointer_out_of_the_list_is_refused():
    kind = KINDS["RandomNode"]
    head = kind.build([[1, None]], kind.default)[0]
    head.random = kind.default(2)

    with pytest.raises(NotPlain, match=r"random pointer of node 0 .* outside the returned list"):
        write(kind, head, Origins())


@pytest.mark.parametrize("kind", ["GraphNode", "RandomNode"])
def test_a_copy_that_leads_back_into_the_input_is_refused(kind):
    origins = Origins()
    values = {"GraphNode": [[2], [1]], "RandomNode": [[1, None], [2, 0]]}[kind]
    start, origins.nodes = KINDS[kind].build(values, KINDS[kind].default)

    with pytest.raises(NotPlain, match="its node 1 is a node of the input"):
        write(KINDS[kind], start, origins)


def test_a_link_without_its_way_back_is_refused():
    head, nodes = KINDS["DoublyNode"].build([1, 2], KINDS["DoublyNode"].default)
    nodes[1].prev = None

    with pytest.raises(NotPlain, match="prev of the node 2 must lead to the node before it, 1"):
        write(KINDS["DoublyNode"], head, Origins())


def test_a_head_with_something_before_it_is_refused():
    head, nodes = KINDS["DoublyNode"].build([1, 2], KINDS["DoublyNode"].default)
    head.prev = nodes[1]

    with pytest.raises(NotPlain, match="prev of the node 1 must lead to nothing"):
        write(KINDS["DoublyNode"], head, Origins())


@pytest.mark.parametrize("kind", ["NaryNode", "QuadNode"])
def test_a_tree_whose_node_is_reached_twice_is_refused(kind):
    values = {"NaryNode": [1, None, 2], "QuadNode": [[0, 1], [1, 1], [1, 1], [1, 1], [1, 1]]}[kind]
    root, nodes = KINDS[kind].build(values, KINDS[kind].default)
    if kind == "NaryNode":
        nodes[1].children = [root]
    else:
        root.topRight = root.topLeft

    with pytest.raises(NotPlain, match="one of its nodes is reached twice"):
        write(KINDS[kind], root, Origins())


@pytest.mark.parametrize("kind", ["RandomNode", "DoublyNode"])
def test_a_list_that_runs_in_a_circle_is_refused(kind):
    values = {"RandomNode": [[1, None], [2, None]], "DoublyNode": [1, 2]}[kind]
    head, nodes = KINDS[kind].build(values, KINDS[kind].default)
    nodes[1].next = head

    with pytest.raises(NotPlain, match="runs in a circle of 2 or fewer nodes"):
        write(KINDS[kind], head, Origins())


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_something_else_is_named(kind):
    with pytest.raises(NotPlain, match="Expected a Node, found a value of type str"):
        write(KINDS[kind], "text", Origins())


@pytest.mark.parametrize("values", [[1, 1], [1, 3], [1, "b"], [1, None]])
def test_a_graph_with_other_values_is_refused(values):
    first, second = Node(values[0]), Node(values[1])
    first.neighbors, second.neighbors = [second], [first]

    with pytest.raises(NotPlain, match="are not the numbers 1 to 2"):
        write(GRAPH, first, Origins())


def test_neighbours_are_sorted_and_none_is_an_empty_graph():
    first, second, third = GRAPH.build([[3, 2], [1], [1]], Node)[1]

    assert write(GRAPH, first, Origins()) == [[2, 3], [1], [1]]
    assert write(GRAPH, None, Origins()) == []
    assert (second.val, third.val) == (2, 3)
