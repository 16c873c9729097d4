"""Queries whose SQL is written once say the same as those that the ORM writes anew."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from make import NOW
from review_cards import card_due, new_card

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import Preferences
from hexloop.apps.review import building, compiled, services
from hexloop.apps.review.building import Cut
from hexloop.apps.review.models import Card, MemoryChoices

TODAY = NOW.date()
READS = {
    "counted": building._counted,
    "as due": building._as_due,
    "best remembered": building._best_remembered,
    "unseen": building._unseen,
    "done": building._given,
}
CUTS = [
    {},
    {"round": "breadth"},
    {"kind": "page"},
    {"deck": "A_%"},
    {"round": "coding", "topic": "graphs", "kind": "page", "deck": "A"},
]


@pytest.fixture
def many(user, stranger):
    """Cards of two people in decks whose names hold what LIKE takes for more."""
    for owner in (user, stranger):
        for number in range(12):
            card = card_due(owner, f"due-{number}") if number % 3 else new_card(owner, f"new-{number}")
            Card.objects.filter(owner=owner, key=(f"due-{number}" if number % 3 else f"new-{number}")).update(
                deck=("A_%", "A_%::B", "AxB::C", "A")[number % 4],
                round=("breadth", "coding")[number % 2],
                suspended=number == 5,
                buried_until=TODAY + timedelta(1) if number == 7 else None,
            )
            assert card is None or card
    return user


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("name", READS)
def test_both_ways_give_the_same_rows(many, name, cut):
    values = {"owner": many, "today": TODAY} | ({} if name == "done" else cut)
    if name in {"as due", "best remembered", "unseen"}:
        values["limit"] = 5
    if name == "best remembered":
        values["ordinal"] = TODAY.toordinal()

    for _ in range(2):
        assert compiled.rows(name, READS[name], values) == list(READS[name](values))


def test_only_the_first_time_is_written_by_the_orm(many, monkeypatch):
    values = {"owner": many, "today": TODAY}
    compiled.rows("counted", building._counted, values)

    def never(values):
        raise AssertionError("it is known already")

    assert compiled.rows("counted", never, values)


def test_what_one_person_asked_is_not_what_another_gets(many, stranger):
    Card.objects.filter(owner=stranger).delete()

    mine = compiled.rows("as due", building._as_due, {"owner": many, "today": TODAY, "limit": 50})
    theirs = compiled.rows("as due", building._as_due, {"owner": stranger, "today": TODAY, "limit": 50})

    assert mine
    assert theirs == []


def test_the_samples_are_no_ids_of_the_queries(many):
    with CaptureQueriesContext(connection) as asked:
        building.day_queue(many, at=NOW, cut=Cut(round="breadth", deck="A"))

    assert not [query for query in asked.captured_queries if "7155" in query["sql"] or "sample" in query["sql"]]


def test_the_only_row_is_what_the_orm_gives(user):
    services.choose(user=user, new_per_day=7, retention_by_round={"coding": 0.8})
    Preferences.objects.create(owner=user, time_zone="Asia/Kathmandu", retention="0.85")

    for model in (MemoryChoices, Preferences):
        found, wanted = accounts.only_row(model, user), model.objects.get(owner=user)
        assert {field.name: getattr(found, field.attname) for field in model._meta.concrete_fields} == {
            field.name: getattr(wanted, field.attname) for field in model._meta.concrete_fields
        }
        assert not found._state.adding
    assert isinstance(accounts.only_row(Preferences, user).completion, bool)


def test_there_is_no_only_row_of_somebody_else(user, stranger):
    Preferences.objects.create(owner=user, time_zone="Asia/Kathmandu")

    assert accounts.only_row(Preferences, stranger) is None
