"""The run that a zygote goes through before it serves, so that no child is the first to do anything."""

from __future__ import annotations

from hexloop.core.judge import asking
from hexloop.core.judge.task import Case, Method, Param, Signature, Style, Task

_CASES = 20  # Python adapts its code to what it sees in the first ten

# Libraries prepare much at the first call of each kind. No gradients: torch refuses to compute any in the child of a
# process that has.
_STEPS = {
    "py": "",
    "numpy": """
        y = np.asarray(x, dtype=float)
        y = np.exp(y @ y.T - y.max(axis=1, keepdims=True)) / np.sqrt((y ** 2).sum()) + np.random.default_rng(0).random()
""",
    "torch": """
        y = np.asarray(x, dtype=np.float32)
        y = np.exp(y @ y.T - y.max(axis=1, keepdims=True))
        with torch.no_grad():
            z = torch.tensor(x, dtype=torch.float32)
            z = torch.nn.functional.layer_norm(torch.nn.Linear(2, 2)(z), (2,))
            z = torch.softmax(z @ z.transpose(-2, -1) / 2 ** 0.5, dim=-1).masked_fill(torch.tril(z) == 0, 0.0) @ z
            z = torch.einsum("ij,jk->ik", z.view(2, 2), torch.cat([z, z], dim=0).reshape(2, 4)).sum().item()
""",
}
_SOURCE = """
class Solution:
    def solve(self, x: List[List[int]]) -> List[List[int]]:{steps}
        return [[n for n in row] for row in x]
"""
_METHOD = Method("solve", (Param("x", "List[List[int]]"),), "List[List[int]]")


def frames(image: str) -> bytes:
    """An order and questions, one after the other. They fit any socket's buffer: nobody reads the answers."""
    task = Task(Signature(Style.FUNCTION, "Solution", (_METHOD,)), image=image)
    questions = [asking.question(number, Case(([[number, 2], [3, 4]],))) for number in range(_CASES)]
    return b"".join([asking.order(task, _SOURCE.format(steps=_STEPS[image]), 1 << 20), *questions])
