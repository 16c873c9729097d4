"""The run that a zygote goes through before it serves, so that no child is the first to do anything."""

from __future__ import annotations

from hexloop.core.judge import asking
from hexloop.core.judge.task import Case, Method, Param, Signature, Style, Task

_SOURCE = """
class Solution:
    def solve(self, x: List[int]) -> List[int]:
        return [n for n in x]
"""
_METHOD = Method("solve", (Param("x", "List[int]"),), "List[int]")
_CASES = 20  # Python adapts its code to what it sees in the first ten


def frames(image: str) -> bytes:
    """An order and questions, one after the other. They fit any socket's buffer: nobody reads the answers."""
    task = Task(Signature(Style.FUNCTION, "Solution", (_METHOD,)), image=image)
    questions = [asking.question(number, Case(([number, 2],))) for number in range(_CASES)]
    return b"".join([asking.order(task, _SOURCE, 1 << 20), *questions])
