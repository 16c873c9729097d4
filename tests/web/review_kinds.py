"""Kinds of every manner for the tests of the review pages."""

from __future__ import annotations

import pytest

from hexloop.apps.review import kinds
from hexloop.apps.review.kinds import Face, Fresh, Kind, Manner, Thing
from hexloop.apps.review.models import Card
from hexloop.core.rounds import Round
from hexloop.lib.html import Html


def _kind(name, manner, round_key, fresh=()):
    def resolve(user, keys):
        return {
            key: Thing(key.replace("-", " ").title(), f"/{name}/{key}/", f"About {key}")
            for key in keys
            if "gone" not in key
        }

    def face(user, key):
        if "gone" in key:
            return None
        points = (Html("First point"), Html("Second point"))
        back, edit = Html(f"<p>Answer to {key}</p>"), f"/{name}/{key}/edit/"
        return Face(Html(f"<p>Asked: {key}</p>"), back, points, Html("Noted"), edit, 60 if manner is Manner.TELL else 0)

    def untouched(user, round_key, topic, limit):
        known = set(Card.objects.filter(owner=user, kind=name).values_list("key", flat=True))
        return [Fresh(key, "") for key in fresh if key not in known][:limit]

    return Kind(name, round_key, resolve=resolve, manner=manner, face=face, fresh=untouched)


@pytest.fixture
def every_manner(monkeypatch):
    """One kind a manner: ``question``, ``story``, ``paper`` and ``problem``; ``question`` has things nobody touched."""
    found = [
        _kind("question", Manner.REVEAL, Round.BREADTH, fresh=("q1", "q2", "q3")),
        _kind("story", Manner.TELL, Round.BEHAVIOR),
        _kind("paper", Manner.WRITE, Round.DOMAIN),
        _kind("problem", Manner.WORK, Round.CODING),
    ]
    monkeypatch.setattr(kinds, "KINDS", {kind.name: kind for kind in found})
    return kinds.KINDS
