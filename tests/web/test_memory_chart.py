from __future__ import annotations

import pytest

from hexloop.core.memory.workload import Habits, Load
from hexloop.web.memory_chart import minutes_text, workload_shape

LOADS = (Load(70, 10.0, 100.0), Load(85, 25.0, 150.0), Load(97, 55.0, 190.0))
OWN = Habits((0.25,) * 4, (0.2, 0.6, 0.2), (60.0,) * 4, (30.0,) * 4, measured=1_240)
ASSUMED = Habits((0.25,) * 4, (0.2, 0.6, 0.2), (1_800.0,) * 4, (50.0,) * 4)


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 s"), (0.66, "40 s"), (1, "1 min"), (59.4, "59 min"), (59.6, "1 h"), (80, "1 h 20 min"), (720, "12 h")],
)
def test_times_read_well(minutes, text):
    assert minutes_text(minutes) == text


def test_chosen_recall_is_marked_on_both_curves():
    shape = workload_shape(LOADS, 85, things=200, how=OWN)

    assert shape.minutes == "44,127.7 261.8,94.2 436,27.2"
    assert shape.remembered == "44,83 261.8,49.5 436,22.7"
    assert (shape.minutes_dot, shape.remembered_dot) == ((261.8, 94.2), (261.8, 49.5))
    assert shape.summary == ("At 85 %: about 25 min a day over a year, and 150 of 200 things still there at its end.")


def test_axes_say_where_they_end():
    shape = workload_shape(LOADS, 90, things=2_000, how=OWN)

    assert [tick.text for tick in shape.below] == ["70 %", "80 %", "90 %", "97 %"]
    assert [tick.text for tick in shape.left] == ["0", "1 h"]
    assert [tick.text for tick in shape.right] == ["0", "2\u202f000"]


def test_source_of_the_times_is_said():
    own = workload_shape(LOADS, 90, things=200, how=OWN).source
    assumed = workload_shape(LOADS, 90, things=200, how=ASSUMED).source

    assert own == "Times and grades as in your own 1\u202f240 timed reviews."
    assert assumed == (
        "Fewer than 100 of your reviews were timed, so this assumes 30 min for a first try, 50 s for a later one, and "
        "grades as most people give them."
    )


def test_load_beyond_every_round_number_ends_its_own_axis():
    loads = (Load(70, 100.0, 1.0), Load(97, 2_000.0, 1.0))

    assert workload_shape(loads, 97, things=1, how=OWN).left[1].text == "33 h 20 min"
