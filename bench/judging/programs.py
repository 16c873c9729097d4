"""The problems that are timed, each as a task for the judge and as a script for a process of its own."""

from __future__ import annotations

from dataclasses import dataclass

from hexloop.core.judge.task import Case, Checker, Limits, Method, Ordering, Param, Signature, Style, Task

_TWO_SUM = """
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        seen = {}
        for i, n in enumerate(nums):
            if target - n in seen:
                return [seen[target - n], i]
            seen[n] = i
"""
_K_MEANS = """
def centers(x, k):
    x = np.asarray(x)
    found = x[:k].copy()
    for _ in range(10):
        nearest = ((x[:, None] - found[None]) ** 2).sum(-1).argmin(1)
        found = np.stack([x[nearest == i].mean(0) if (nearest == i).any() else found[i] for i in range(k)])
    return found
"""
_ATTENTION = """
def attend(x):
    x = torch.tensor(x)
    q, k, v = (x.view(x.shape[0], 2, -1).transpose(0, 1) for _ in range(3))
    weights = torch.softmax(q @ k.transpose(-2, -1) / q.shape[-1] ** 0.5, dim=-1)
    return (weights @ v).transpose(0, 1).reshape(x.shape)
"""
LOOP = "class Solution:\n    def twoSum(self, nums, target):\n        while True: pass"
SLEEP = "import time\nclass Solution:\n    def twoSum(self, nums, target): time.sleep(60)"


@dataclass(frozen=True, slots=True)
class Program:
    """``start`` is what a script needs first, where the judge has it in scope; ``call`` makes one call of ``args``."""

    task: Task
    source: str
    cases: list[Case]
    start: str
    call: str

    def script(self, cases: list[Case]) -> str:
        """The same work without a judge: nothing is compared."""
        arguments = [list(case.args) for case in cases]
        return f"{self.start}\n{self.source}\nfor args in {arguments!r}:\n    {self.call}(*args)\n"

    def test_file(self) -> str:
        """The same as a file for pytest, one test a case."""
        pairs = [(list(case.args), case.expected) for case in self.cases]
        return (
            f"import pytest\n{self.start}\n{self.source}\n"
            f"@pytest.mark.parametrize(('args', 'expected'), {pairs!r})\n"
            f"def test_case(args, expected):\n    assert {self.call}(*args) == expected\n"
        )


def _task(name: str, params: tuple[Param, ...], returns: str, *, owner: str = "", image: str = "py") -> Task:
    checker = Checker(Ordering.CLOSE) if image != "py" else Checker()
    return Task(Signature(Style.FUNCTION, owner, (Method(name, params, returns),)), checker, Limits(), image)


def _points(rows: int, columns: int) -> list[list[float]]:
    return [[(37 * row + 11 * column) % 101 / 10 for column in range(columns)] for row in range(rows)]


PURE = Program(
    _task("twoSum", (Param("nums", "List[int]"), Param("target", "int")), "List[int]", owner="Solution"),
    _TWO_SUM,
    [Case(([3, 1, *range(10, 10 + size), 5], 8), [0, size + 2]) for size in range(0, 300, 10)],
    "from typing import *",
    "Solution().twoSum",
)
NUMPY = Program(
    _task("centers", (Param("x", "ndarray"), Param("k", "int")), "ndarray", image="numpy"),
    _K_MEANS,
    [Case((_points(100 + size, 4), 5)) for size in range(30)],
    "import numpy as np",
    "centers",
)
TORCH = Program(
    _task("attend", (Param("x", "List[List[float]]"),), "ndarray", image="torch"),
    _ATTENTION,
    [Case((_points(8 + size, 16),)) for size in range(30)],
    "import torch\ntorch.set_num_threads(1)",
    "attend",
)
