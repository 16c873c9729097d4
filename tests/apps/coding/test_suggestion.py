import pytest

from hexloop.apps.coding.suggestion import suggested_grade
from hexloop.core.judge.verdict import Verdict
from hexloop.core.memory.grades import Grade


@pytest.mark.parametrize(
    ("verdict", "failed_before", "hints", "seconds", "grade"),
    [
        (Verdict.ACCEPTED, 0, 0, 600, Grade.SOLID),
        (Verdict.ACCEPTED, 0, 0, 601, Grade.SLOW),
        (Verdict.ACCEPTED, 0, 1, 60, Grade.SLOW),
        (Verdict.ACCEPTED, 0, 2, 60, Grade.BUGS),
        (Verdict.ACCEPTED, 1, 0, 60, Grade.BUGS),
        (Verdict.WRONG_ANSWER, 0, 0, 60, Grade.BUGS),
        (Verdict.WRONG_ANSWER, 0, 3, 60, Grade.NO_CLUE),
    ],
)
def test_word_fits_how_the_try_went(verdict, failed_before, hints, seconds, grade):
    suggested = suggested_grade(verdict=verdict, failed_before=failed_before, hints=hints, seconds=seconds, minutes=10)

    assert suggested is grade
