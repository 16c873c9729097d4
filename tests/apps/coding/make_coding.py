"""Sources for ``add-up`` and attempts made as the services make them."""

from __future__ import annotations

from datetime import datetime

from make import NOW

from hexloop.apps.accounts.models import User
from hexloop.apps.coding import services
from hexloop.apps.coding.models import Attempt, Problem

RIGHT = "class Solution:\n    def addUp(self, nums):\n        return sum(nums)\n"
WRONG = "class Solution:\n    def addUp(self, nums):\n        return sum(nums[:1])\n"
BROKEN = "class Solution:\n    def addUp(self nums):\n        return 0\n"
RAISES = "class Solution:\n    def addUp(self, nums):\n        return nums[99]\n"


def make_attempt(user: User, problem: Problem, source: str = RIGHT, *, at: datetime = NOW, seconds: int = 0) -> Attempt:
    """One judged try."""
    return services.submit(user=user, problem=problem, source=source, seconds=seconds, at=at)
