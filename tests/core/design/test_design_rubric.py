import pytest

from hexloop.core.design.rubric import anchors, next_step, weakest
from hexloop.core.design.stages import Stage


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_says_what_each_number_means(stage):
    found = anchors(stage)

    assert [anchor.points for anchor in found] == [1, 2, 3, 4]
    assert len({anchor.words for anchor in found}) == 4
    assert all(40 < len(anchor.words) < 420 for anchor in found)
    assert next_step(stage)


def test_no_two_stages_say_the_same():
    words = [anchor.words for stage in Stage for anchor in anchors(stage)] + [next_step(stage) for stage in Stage]

    assert len(set(words)) == len(words)


def test_weakest_stages_come_first_and_only_those_below_the_line():
    points = {Stage.CLARIFY: 3.0, Stage.DATA: 1.0, Stage.SERVING: 2.0, Stage.MODEL: 2.5}

    assert list(weakest(points)) == [Stage.DATA, Stage.SERVING]


def test_at_most_three_are_named():
    assert list(weakest(dict.fromkeys(Stage, 1.0))) == [Stage.CLARIFY, Stage.OBJECTIVE, Stage.DIAGRAM]


def test_where_none_is_weak_the_lowest_is_named():
    assert list(weakest({Stage.CLARIFY: 4.0, Stage.DATA: 3.0})) == [Stage.DATA]


@pytest.mark.parametrize("points", [{}, {Stage.DATA: 4.0, Stage.MODEL: 4.0}], ids=["no scores", "all best"])
def test_nothing_is_named_where_nothing_is_weak(points):
    assert list(weakest(points)) == []
