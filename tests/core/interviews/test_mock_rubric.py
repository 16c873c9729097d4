import pytest

from hexloop.core.interviews.rubric import LINES, OVERALL, SCORES, read_scores
from hexloop.core.rounds import Round


@pytest.mark.parametrize("kind", Round)
def test_every_round_says_in_words_what_each_number_means(kind):
    anchors = [OVERALL[kind], *(line.anchors for line in LINES[kind])]

    assert len({line.key for line in LINES[kind]}) == len(LINES[kind]) >= 3
    for words in anchors:
        assert len(set(words)) == len(SCORES)
        assert all(one.endswith(".") and "!" not in one for one in words)


def test_scores_that_are_none_or_of_another_rubric_are_left_out():
    given = {"code": "3", "testing": 4, "approach": "5", "understanding": "", "goal": "2", "csrf": "x"}

    assert read_scores(Round.CODING, given) == {"code": 3, "testing": 4}
