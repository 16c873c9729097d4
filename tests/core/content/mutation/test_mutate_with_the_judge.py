"""Mutants in the sandbox."""

from __future__ import annotations

import pytest
from make_pack import write_pack

from hexloop.core.content.mutation.mutate import Kept, mutate_pack
from hexloop.core.content.reader import read_pack
from hexloop.core.judge.api import Judge

COUNTING = """\
class Solution:
    def addUp(self, nums):
        total, i = 0, 0
        while i < len(nums):
            total += nums[i]
            i += 1
        if total is nums:
            return 0
        return total
"""


@pytest.fixture(scope="module")
def judge():
    judge = Judge()
    yield judge
    judge.close()


def test_endless_and_failing_mutants_are_killed_and_what_no_case_tells_survives(tmp_path, judge):
    folder = write_pack(tmp_path)
    (folder / "problems/add-up/submissions/accepted/loop.py").write_text(COUNTING, encoding="utf-8")

    (row,) = mutate_pack(read_pack(folder), judge=judge, kept=Kept())

    assert row.errors == ()
    assert [(mutant.number, mutant.name.change) for mutant in row.survivors] == [
        (5, "i → i - 1"),  # the last number first
        (7, "body → pass"),
        (8, "0 → 1"),
    ]
    assert row.score.killed == row.score.mutants - 3
