"""The minutes of a round add up, whatever it leans to."""

from __future__ import annotations

import pytest

from hexloop.core.design.stages import LENGTHS, Preset, Stage, planned_minutes


def test_an_even_round_of_45_minutes_is_the_usual_one():
    assert list(planned_minutes(Preset.EVEN).values()) == [5, 5, 5, 7, 6, 8, 5, 4]
    assert list(planned_minutes(Preset.EVEN)) == list(Stage)


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("total", [8, 9, 20, 37, *LENGTHS, 90, 180])
def test_minutes_add_up_and_no_stage_goes_without(preset, total):
    minutes = planned_minutes(preset, total)

    assert sum(minutes.values()) == total
    assert min(minutes.values()) >= 1


def test_presets_lean_to_what_they_say():
    even, model, engineering = (planned_minutes(preset) for preset in Preset)

    assert model[Stage.MODEL] > even[Stage.MODEL] > engineering[Stage.MODEL]
    assert engineering[Stage.SERVING] > even[Stage.SERVING] > model[Stage.SERVING]
    assert engineering[Stage.DIAGRAM] > even[Stage.DIAGRAM] > model[Stage.DIAGRAM]


@pytest.mark.parametrize("preset", Preset)
def test_a_round_shorter_than_its_stages_gives_a_minute_to_the_longest(preset):
    minutes = planned_minutes(preset, 3)

    assert sorted(minutes.values()) == [0] * 5 + [1] * 3
    assert minutes[max(planned_minutes(preset), key=planned_minutes(preset).get)] == 1


def test_a_round_without_a_minute_is_refused():
    with pytest.raises(ValueError, match="no minute"):
        planned_minutes(Preset.EVEN, 0)


def test_stages_are_numbered_and_say_what_they_ask():
    assert [stage.number for stage in Stage] == list(range(1, 9))
    assert all(stage.title and stage.asks.endswith("?") for stage in Stage)
    assert all(preset.title and preset.meaning for preset in Preset)
