"""The demo's projects: complete, one decision without a reason, slides to present."""

from datetime import UTC

import pytest
from make import NOW

from hexloop.apps.projects import queries
from hexloop.apps.projects.models import Project
from hexloop.apps.review.models import Card
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.slides.deck import read_deck
from hexloop.importers.demo_projects import write_projects


@pytest.fixture
def writer(user):
    """Somebody who wrote them."""
    write_projects(user=user, today=NOW.date(), clock=StudyClock(UTC, 4))
    return user


def test_both_are_written_whole_and_one_decision_has_no_reason(writer):
    rows = {row.title: row for row in queries.project_rows(writer, "", NOW)}

    assert set(rows) == {"Search ranking at Northwind", "Serving of embeddings"}
    assert {row.missing for row in rows.values()} == {""}
    assert [rows[title].flags for title in sorted(rows)] == [1, 0]


def test_slides_come_from_the_text_and_fit_their_minutes(writer):
    project = Project.objects.get(title="Search ranking at Northwind")

    told = queries.told_rows(project)

    assert len(read_deck(project.slides).slides) == 10
    assert [row.over for row in told] == [False, False, False]


def test_cards_have_a_history(writer):
    kinds = Card.objects.filter(owner=writer, last_grade__gt=0).values_list("kind", flat=True)

    assert sorted(kinds) == ["counter"] * 4 + ["project"] * 2
