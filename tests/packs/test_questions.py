"""What the questions of the core pack promise as a whole."""

from __future__ import annotations

from collections import Counter

import pytest

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.questions.question import Area, Level
from hexloop.core.content.questions.reading import read_questions
from hexloop.core.content.questions.rules import gaps, question_errors

WANTED = {Area.BREADTH: 400, Area.NLP: 106, Area.RANKING: 104, Area.BEHAVIOR: 60, Area.PROJECT: 30}


@pytest.fixture(scope="module")
def found():
    """The bank, and every fault that reading and the rules find."""
    errors = []
    bank = read_questions(CORE_PACK, errors)
    return bank, [*errors, *question_errors(bank)]


def test_no_question_has_a_fault(found):
    _, errors = found

    assert errors == []


def test_every_topic_has_its_questions_and_every_name_is_asked_in_two_ways(found):
    bank, _ = found

    assert gaps(bank) == []


def test_each_area_has_as_many_as_promised(found):
    bank, _ = found

    counts = Counter(question.topic.area for question in bank.questions)

    assert {area: counts[area] for area in WANTED if counts[area] < WANTED[area]} == {}
    assert sum(topic.target for topic in bank.topics) == sum(WANTED.values())


def test_no_level_is_rare(found):
    bank, _ = found

    counts = Counter(question.level for question in bank.questions)

    assert all(counts[level] > len(bank.questions) * 0.15 for level in Level)


def test_no_two_questions_are_asked_alike(found):
    bank, _ = found

    words = {question.id: frozenset(question.question.casefold().split()) for question in bank.questions}
    alike = [
        (one, other)
        for one, said in words.items()
        for other, also in words.items()
        if one < other and len(said & also) > 0.6 * len(said | also)
    ]

    assert alike == []


def test_figures_are_worked_out(found):
    bank, _ = found

    worked_out = sum(len(question.computed) for question in bank.questions)

    assert worked_out > len(bank.questions) / 2
