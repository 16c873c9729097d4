"""The review session cut to the list of a block."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from make import NOW, days_before, grade_thing, make_user
from make_blocks import SUNDAY, make_block
from review_kinds import every_manner  # noqa: F401 -- a fixture

from hexloop.apps.calendar import services as calendar
from hexloop.apps.calendar.models import BlockItem
from hexloop.apps.review import services
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("every_manner")]


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def sitting(user):
    """A block of one chosen card and room for no other; another card is due as well, and the day's limit is reached."""
    for key in ("adam", "batchnorm"):
        grade_thing(user, key, Grade.BUGS, kind="question", round=Round.BREADTH, at=days_before(60))
    grade_thing(user, "done-today", Grade.BUGS, kind="question", round=Round.BREADTH, at=days_before(30))
    grade_thing(user, "done-today", Grade.SOLID, kind="question", at=NOW - timedelta(hours=2))
    services.choose(user=user, new_per_day=0, reviews_per_day=1)
    block = make_block(user, on=SUNDAY, starts="18:30", minutes=60, kind="free", round="")
    BlockItem.objects.create(block=block, on=SUNDAY, kind="question", key="batchnorm")
    return calendar.start_block(user=user, block=block, on=SUNDAY, at=NOW)


def asked(page):
    found = page.context["session"].asked
    return found and found.key


def test_the_session_asks_the_cards_of_the_block_whatever_the_days_limit_says(signed_in, sitting):
    page = signed_in.get(f"/review/session/?block={sitting.pk}")

    assert asked(page) == "batchnorm"


def test_opening_a_card_of_the_block_leads_to_that_session(signed_in, sitting):
    answer = signed_in.post(f"/calendar/blocks/{sitting.block_id}/2026-11-22/open/", {"place": "0"})

    assert answer.headers["Location"] == f"/review/session/?block={sitting.pk}"


def test_a_graded_card_is_done_in_the_block_and_not_asked_again(signed_in, user, sitting):
    grade_thing(user, "batchnorm", Grade.SOLID, kind="question", at=NOW + timedelta(minutes=3))

    page = signed_in.get(f"/review/session/?block={sitting.pk}")

    assert asked(page) is None
    assert "1 of 1 done" in signed_in.get(f"/calendar/blocks/{sitting.block_id}/2026-11-22/").text


@pytest.mark.parametrize("who", ["team-mate", "stranger"])
def test_a_block_of_somebody_else_is_not_there(client, sitting, who):
    client.force_login(make_user(who))

    assert client.get(f"/review/session/?block={sitting.pk}").status_code == 404


@pytest.mark.parametrize("name", ["0", "x", "9" * 30])
def test_a_block_that_is_none_is_not_there(signed_in, name):
    assert signed_in.get(f"/review/session/?block={name}").status_code == 404
