"""Cases for whoever knows them by kind and key only: queue, search, blocks, days, the registry."""

from __future__ import annotations

import pytest
import time_machine
from make import NOW, days_before
from make_blocks import make_block
from make_design import ended_attempt, make_attempt, make_prompt

from hexloop.apps.calendar.learned import sources
from hexloop.apps.calendar.queries.filling import filled_text, fillings
from hexloop.apps.calendar.queries.occurrences import occurrence
from hexloop.apps.design.cards import area_of, suggested_grade, topic_of
from hexloop.apps.design.queries.case_list import topic_url
from hexloop.apps.design.queries.things import common_items
from hexloop.apps.design.services.attempts import mark_nda, remove_attempt, restore_attempt
from hexloop.apps.design.services.cards import put_card
from hexloop.apps.design.services.notes import save_notes
from hexloop.apps.design.services.prompts import PromptText, write_prompt
from hexloop.apps.review import kinds
from hexloop.apps.search import services as search
from hexloop.apps.search.models import Entry
from hexloop.core.content.design_cases.case import CaseArea
from hexloop.core.design.stages import Stage
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.usefixtures("two_cases")


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def kind():
    return kinds.KINDS["case"]


def found(user, word):
    return list(Entry.objects.filter(owner=user, kind="case", text__icontains=word).values_list("key", "under_nda"))


def test_case_answers_for_its_things(user, stranger, kind):
    mine, theirs = make_prompt(user), make_prompt(stranger)

    things = kind.resolve(user, ["first-case", mine.key, theirs.key, "gone", "own-x"])

    assert set(things) == {"first-case", mine.key}
    assert (things["first-case"].title, things["first-case"].url) == ("Rank a shop", "/design/first-case/")
    assert (things["first-case"].detail, things["first-case"].topic) == ("Search · medium", "design-search")
    assert kind.count(user) == 3
    assert [one.title for one in kind.listing(user, "design")] == ["Rank the market", "Rank a shop", "Bid for ads"]
    assert kind.listing(user, "coding") == ()
    assert (kind.manner, kind.round.value) == (kinds.Manner.WORK, "design")


def test_areas_are_topics_of_their_own(kind):
    assert [area_of(topic_of(area)) for area in CaseArea] == list(CaseArea)
    assert (area_of("ads"), area_of("design-nothing")) == (None, None)
    assert kind.topic_titles(["design-ads", "ads"]) == {"design-ads": "Ads"}
    assert topic_url("design-ads") == "/design/?area=ads"


@pytest.mark.parametrize(
    ("average", "grade"),
    [
        (1.0, Grade.NO_CLUE),
        (1.4, Grade.NO_CLUE),
        (1.5, Grade.BUGS),
        (2.7, Grade.SLOW),
        (3.5, Grade.SOLID),
        (4, Grade.SOLID),
    ],
)
def test_the_nearest_word_is_suggested(average, grade):
    assert suggested_grade(average) is grade


def test_paper_shows_the_prompt_and_no_answer(user, kind):
    face = kind.face(user, "first-case")

    assert "Design the first-case of a shop" in face.back
    assert "word word" not in face.back
    assert kind.face(user, "gone") is None


def test_search_finds_prompts_and_notes_of_ended_attempts_only(user):
    attempt = make_attempt(user, "first-case")
    save_notes(attempt=attempt, stage=Stage.DATA, text="Sampled hummingbirds", revision=1, at=NOW)
    assert found(user, "hummingbirds") == []

    attempt = ended_attempt(user, "other-case")
    save_notes(attempt=attempt, stage=Stage.DATA, text="Sampled kingfishers", revision=1, at=NOW)

    assert found(user, "kingfishers") == [("other-case", False)]
    mark_nda(attempt=attempt, under_nda=True)
    assert found(user, "kingfishers") == [("other-case", True)]
    remove_attempt(attempt=attempt, at=NOW)
    assert found(user, "kingfishers") == []
    restore_attempt(attempt=attempt)
    assert found(user, "kingfishers") == [("other-case", True)]


def test_index_made_anew_says_the_same(user):
    write_prompt(user=user, text=PromptText("Rank rooms"), at=NOW)
    attempt = ended_attempt(user, "first-case")
    save_notes(attempt=attempt, stage=Stage.DATA, text="Sampled kingfishers", revision=1, at=NOW)
    before = found(user, "")

    search.read_own(user=user)

    assert found(user, "") == before
    assert ("first-case", False) in before


def test_search_of_cases_gives_no_answer_away():
    texts = " ".join(item.markdown + item.text for item in common_items())

    assert "Design the first-case of a shop" in texts
    assert "How many people use it?" in texts
    assert "says why it is so" not in texts
    assert "word word" not in texts


def test_design_block_is_filled_with_cases_that_were_never_tried(user):
    put_card(user=user, case_key="first-case", at=NOW)
    made = make_block(user, round="design", minutes=100)
    block = occurrence(user, made, made.first_on, at=NOW)

    items = fillings(user, [block], at=NOW)[block.block_id, block.on]

    assert [(item.key, item.minutes) for item in items] == [("first-case", 45), ("other-case", 45)]
    assert filled_text(items).startswith("2 design cases")


def test_day_tells_which_cases_were_worked_on(user):
    ended_attempt(user, "first-case", days_before(3))
    cases = next(one for one in sources() if one.name == "cases")
    day = days_before(3).date()

    assert cases.counts(user, day, NOW.date()) == {day: 1}
    assert [one.title for one in cases.learned(user, day)] == ["Rank a shop"]
