"""Which of the four words fits a try, for the person to confirm or overrule."""

from __future__ import annotations

from hexloop.core.judge.verdict import Verdict
from hexloop.core.memory.grades import Grade


def suggested_grade(*, verdict: Verdict, failed_before: int, hints: int, seconds: int, minutes: int) -> Grade:
    """Solid is right at the first submit, without a hint, in the ``minutes`` that a prepared person
    needs. Slow took longer, or one hint. Bugs did not pass, or not at once. All hints and still not
    right is No clue."""
    if not verdict.passed:
        return Grade.NO_CLUE if hints >= 3 else Grade.BUGS
    if failed_before or hints > 1:
        return Grade.BUGS
    return Grade.SLOW if hints or seconds > minutes * 60 else Grade.SOLID
