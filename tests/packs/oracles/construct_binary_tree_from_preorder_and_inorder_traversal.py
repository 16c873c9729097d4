"""All trees of a size, for Construct Binary Tree from Preorder and Inorder Traversal."""

from functools import cache


def preorder(tree):
    return (tree[0], *preorder(tree[1]), *preorder(tree[2])) if tree else ()


def inorder(tree):
    return (*inorder(tree[1]), tree[0], *inorder(tree[2])) if tree else ()


@cache
def numbered(low, high):
    """All trees whose inorder is the numbers from low to high, the last not included."""
    if low == high:
        return [None]
    return [
        (root, left, right)
        for root in range(low, high)
        for left in numbered(low, root)
        for right in numbered(root + 1, high)
    ]


def levels(tree):
    out, row = [], [tree]
    for node in row:
        out.append(node and node[0])
        row += node[1:] if node is not None else ()
    while out[-1] is None:
        out.pop()
    return out


def renamed(tree, values):
    return tree and (values[tree[0]], renamed(tree[1], values), renamed(tree[2], values))


def draw(rng):
    size = rng.randint(1, 6)
    values = rng.sample(range(-4, 5), size)
    tree = renamed(rng.choice(numbered(0, size)), values)
    return {"args": [list(preorder(tree)), values]}


def answer(case):
    """The one among all trees with this inorder that also has this preorder."""
    first, second = case["args"]
    trees = [renamed(tree, second) for tree in numbered(0, len(second))]
    (found,) = [tree for tree in trees if list(preorder(tree)) == first and list(inorder(tree)) == second]
    return levels(found)
