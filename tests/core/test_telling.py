import pytest

from hexloop.core.telling import LONGEST_SECONDS, Part, clock, hints, length, marks, missing

WHOLE = {
    Part.SITUATION: "The shop stood still.",
    Part.TASK: "Mend it.",
    Part.ACTION: "I looked at the features, then I took the snapshot of the morning.",
    Part.RESULT: "It was back in 38 minutes.",
}


def words(count):
    return " ".join(["word"] * count)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("   \n ", 0),
        ("We don't use the p99-latency of 1,200 ms.", 8),
        ("a — b … c", 3),
        ("排序模型", 4),
        ("日本語 and English", 5),
    ],
)
def test_words_are_counted_as_they_are_said(text, count):
    assert length(text).words == count


def test_minutes_come_from_150_words_a_minute():
    assert (length(words(150)).seconds, length(words(150)).clock, length(words(300)).clock) == (60, "1:00", "2:00")


def test_half_of_the_time_is_for_the_action():
    assert [(mark.part.value, mark.begins, mark.until, mark.share) for mark in marks(120)] == [
        ("situation", 0, 24, 20),
        ("task", 24, 36, 10),
        ("action", 36, 96, 50),
        ("result", 96, 120, 20),
    ]


def test_clock_never_goes_below_zero():
    assert [clock(0), clock(9), clock(125), clock(-3)] == ["0:00", "0:09", "2:05", "0:00"]


def test_story_that_is_ready_has_no_hint():
    assert hints(WHOLE, number=False) == ()


def test_parts_that_are_empty_are_named():
    parts = WHOLE | {Part.TASK: " \n", Part.RESULT: ""}

    assert missing(parts) == (Part.TASK, Part.RESULT)
    assert hints(parts, number=False) == ("Not written yet: task, result.",)


@pytest.mark.parametrize(
    ("change", "number", "begins"),
    [
        ({Part.RESULT: "It was back soon."}, False, "The result has no number."),
        ({Part.ACTION: f"I did {words(LONGEST_SECONDS * 3)}"}, False, "Told, it takes about"),
        ({Part.SITUATION: words(40)}, False, "The situation is longer than the action."),
        ({Part.ACTION: "We looked at everything that the shop had in its long log."}, False, 'The action says "we"'),
    ],
)
def test_what_a_listener_would_miss_is_said(change, number, begins):
    said = hints(WHOLE | change, number=number)

    assert len(said) == 1
    assert said[0].startswith(begins)


@pytest.mark.parametrize(
    "action", ["We looked, and I decided what to do.", "My part was ours to say.", "Looked at it."]
)
def test_we_beside_i_is_no_fault(action):
    assert [hint for hint in hints(WHOLE | {Part.ACTION: action}, number=True) if '"we"' in hint] == []


def test_number_beside_the_text_counts():
    assert hints(WHOLE | {Part.RESULT: "It was back soon."}, number=True) == ()
