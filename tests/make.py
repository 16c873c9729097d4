"""Factories: plain functions that store one thing and give it back. No surprises.

Test modules import them with ``from make import make_user``.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hexloop.apps.accounts.models import Preferences, User
from hexloop.apps.coding.models import ListEntry, Problem
from hexloop.apps.review import services as review
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
"""A Sunday evening. Tests that need a moment take this one."""


def make_user(name: str = "me", **preferences) -> User:
    """A person who cannot sign in with a password; ``preferences`` are stored when there are any."""
    user = User.objects.create_user(username=name)
    if preferences:
        Preferences.objects.create(owner=user, **preferences)
    return user


def grade_thing(
    user: User,
    key: str = "course-schedule",
    grade: Grade = Grade.BUGS,
    *,
    kind: str = "problem",
    round: Round = Round.CODING,  # noqa: A002 -- the word of the product
    topic: str = "graphs",
    at: datetime = NOW,
    seconds: int = 0,
) -> review.Graded:
    """One grade given, as the services give it."""
    return review.grade(user=user, kind=kind, key=key, round=round, topic=topic, grade=grade, at=at, seconds=seconds)


def days_before(days: int, at: datetime = NOW) -> datetime:
    """The same time of day some days earlier."""
    return at - timedelta(days=days)


def make_problem(slug: str = "two-sum", **fields) -> Problem:
    """The index row of a problem that everybody has."""
    values = {
        "number": 1,
        "title": slug.replace("-", " ").title(),
        "kind": "dsa",
        "difficulty": "easy",
        "difficulty_rank": 1,
        "pattern": "Hash map",
        "minutes": 15,
        "pack": "core",
    }
    return Problem.objects.create(slug=slug, **values | fields)


def make_list_entry(slug: str, list_id: str = "essentials", place: int = 0) -> ListEntry:
    """A problem's place in a named list."""
    return ListEntry.objects.create(list_id=list_id, slug=slug, place=place)
