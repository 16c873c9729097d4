"""Fixtures that every test may use."""

from __future__ import annotations

import pytest
from make import make_user

from hexloop.apps.review import kinds
from hexloop.core.rounds import Round


@pytest.fixture
def user(db):
    """A person with the default preferences: UTC, days from 4:00, 90 % recall."""
    return make_user()


@pytest.fixture
def stranger(db):
    """Somebody else."""
    return make_user("stranger")


@pytest.fixture
def signed_in(client, user):
    """A browser in which ``user`` is signed in."""
    client.force_login(user)
    return client


@pytest.fixture
def page_kind(monkeypatch):
    """The only kind there is: ``page``, which no app knows; its things exist for every key but ``gone``."""

    def resolve(user, keys):
        return {
            key: kinds.Thing(title=key.replace("-", " ").title(), url=f"/pages/{key}/", detail=f"About {key}")
            for key in keys
            if key != "gone"
        }

    kind = kinds.Kind(
        "page",
        Round.BREADTH,
        resolve=resolve,
        count=lambda user: 10,
        topic_titles=lambda ids: {"calibration": "Calibration"},
    )
    monkeypatch.setattr(kinds, "KINDS", {"page": kind})
    return kind
