"""The late evenings of the demo: what somebody reads and recalls in three months."""

from datetime import timedelta
from random import Random

import pytest
from make import NOW, make_user

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.notes.models import Line
from hexloop.apps.papers.models import Paper
from hexloop.apps.papers.packs import shelf
from hexloop.apps.review.models import Review
from hexloop.importers.demo_papers import Evenings, planned

pytestmark = pytest.mark.django_db
DAYS = 91


def live(user, seed=3):
    clock = accounts.study_clock(accounts.preferences(user))
    evenings = Evenings(user, Random(seed), clock)
    for number in range(DAYS):
        evenings.read(number, NOW.date() - timedelta(days=DAYS - number))


def test_every_planned_paper_is_in_the_reading_list():
    assert [one.slug for one in planned() if one.slug not in shelf().by_slug] == []


def test_papers_are_read_said_in_two_sentences_and_recalled():
    user = make_user()

    live(user)

    read = Paper.objects.filter(status="read")
    assert (read.count(), Paper.objects.filter(status="reading").count()) == (11, 2)
    assert all(paper.tldr and paper.rating and paper.asked for paper in read)
    assert Line.objects.count() >= 3
    assert Review.objects.filter(card_kind="paper").count() > read.count()
    assert Review.objects.order_by("-at").first().at < NOW


def test_one_seed_is_one_history():
    live(make_user("one"))
    live(make_user("two"))

    grades = [
        list(Review.objects.filter(owner__username=name).values_list("card_key", "grade", "at"))
        for name in ("one", "two")
    ]
    assert grades[0] == grades[1]
