from __future__ import annotations

import pytest
from make import grade_thing

from hexloop.apps.review import kinds
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db


def test_each_kind_is_asked_once_for_all_its_keys(user, monkeypatch):
    asked = []

    def resolver(name):
        def resolve(person, keys):
            asked.append((name, person, sorted(keys)))
            return {key: kinds.Thing(f"{name} {key}", f"/{name}/{key}/") for key in keys}

        return resolve

    for name in ("line", "story"):
        monkeypatch.setitem(kinds.KINDS, name, kinds.Kind(name, Round.DOMAIN, resolve=resolver(name)))
    cards = [grade_thing(user, key, kind=kind).card for kind, key in (("line", "a"), ("story", "s"), ("line", "b"))]
    asked.clear()

    found = kinds.things(user, cards)

    assert asked == [("line", user, ["a", "b"]), ("story", user, ["s"])]
    assert {name: thing.title for name, thing in found.items()} == {
        ("line", "a"): "line a",
        ("line", "b"): "line b",
        ("story", "s"): "story s",
    }


@pytest.mark.parametrize("kind", ["page", "kind-of-an-app-that-left"])
def test_card_whose_thing_is_gone_keeps_its_key_and_has_no_page(user, page_kind, kind):
    card = grade_thing(user, "gone", kind=kind).card

    found = kinds.things(user, [card])

    assert found == {(kind, "gone"): kinds.Thing("gone", "", "Its page is gone: the pack may be missing")}


def test_kind_that_says_no_more_counts_finds_and_names_nothing(user):
    kind = kinds.Kind("line", Round.DOMAIN, resolve=lambda person, keys: {})

    assert (kind.count(user), kind.topic_titles(["trees"])) == (0, {})


def test_registered_kind_is_found_by_its_name(monkeypatch):
    monkeypatch.setattr(kinds, "KINDS", {})
    kind = kinds.Kind("line", Round.DOMAIN, resolve=lambda person, keys: {})

    kinds.register(kind)

    assert list(kinds.KINDS.values()) == [kind]


def test_kind_of_no_round_counts_for_none_and_its_things_name_none(user):
    kind = kinds.Kind("mock", None, resolve=lambda person, keys: {}, count=lambda person: 3)

    assert kind.totals(user) == {}
    assert kind.round_of(kinds.Thing("A mock", "/mock/7/")) == ""
    assert kind.round_of(kinds.Thing("A round", "/interviews/acme/1/", round="design")) == "design"


@pytest.mark.parametrize("name", ["mock", "loop", "round"])
def test_what_has_no_round_is_registered_without_one(name):
    assert kinds.KINDS[name].round is None
