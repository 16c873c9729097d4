"""What the blank editor holds."""

from __future__ import annotations

from make_pack import edit, read_one, write_counter, write_pack

from hexloop.core.content.starter import starter_for
from hexloop.core.judge.task import Method, Param, Signature, Style


def test_a_function_looks_as_on_leetcode(tmp_path):
    problem = read_one(write_pack(tmp_path))

    assert problem.starter == "class Solution:\n    def addUp(self, nums: List[int]) -> int:\n        pass\n"


def test_operations_have_every_method(tmp_path):
    folder = write_pack(tmp_path)
    write_counter(folder)

    problem = read_one(folder, "counter")

    assert problem.starter == (
        "class Counter:\n"
        "    def __init__(self, start: int):\n        pass\n\n"
        "    def add(self, by: int) -> int:\n        pass\n"
    )


def test_nodes_are_explained_above():
    method = Method("rotate", (Param("root", "Optional[TreeNode]"), Param("node", "GraphNode")), "List[ListNode]")

    starter = starter_for(Signature(Style.FUNCTION, "Solution", (method,)))

    assert [line for line in starter.splitlines() if line.startswith("# class")] == [
        "# class ListNode:",
        "# class TreeNode:",
        "# class Node:",
    ]
    assert starter.splitlines()[-3:] == [
        "class Solution:",
        "    def rotate(self, root: Optional[TreeNode], node: 'Node') -> List[ListNode]:",
        "        pass",
    ]


def test_a_bare_function_with_arrays_imports_numpy():
    method = Method("scale", (Param("X", "ndarray"), Param("weights", "Dict[str, float]")), "ndarray")

    starter = starter_for(Signature(Style.FUNCTION, "", (method,)))

    assert starter == (
        "import numpy as np\n\n\ndef scale(X: np.ndarray, weights: Dict[str, float]) -> np.ndarray:\n    pass\n"
    )


def test_further_classes_are_named():
    signature = Signature(Style.OPERATIONS, "Lot", (Method("__init__", (), "None"),), classes=("Spot",))

    starter = starter_for(signature)

    assert starter == "class Spot:\n    pass\n\n\nclass Lot:\n    def __init__(self):\n        pass\n"


def test_a_starter_of_its_own_wins(tmp_path):
    folder = write_pack(tmp_path)
    (folder / "problems" / "add-up" / "starter.py").write_text("def add_up(nums):\n    ...\n\n\n", encoding="utf-8")

    problem = read_one(folder)

    assert problem.starter == "def add_up(nums):\n    ...\n"


def test_a_starter_compiles_with_the_names_the_judge_brings(tmp_path):
    folder = write_pack(tmp_path)
    edit(folder / "problems" / "add-up" / "problem.toml", '"List[int]"', '"Optional[GraphNode]"')
    (folder / "problems" / "add-up" / "cases.jsonl").write_text(
        '{"args": [null], "expected": 0, "sample": true, "note": "empty"}', encoding="utf-8"
    )

    problem = read_one(folder)

    compile(problem.starter, "starter", "exec")
    assert "node: Optional['Node']" not in problem.starter
    assert "nums: Optional['Node']" in problem.starter
