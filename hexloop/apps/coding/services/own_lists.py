"""Lists of problems that a person puts together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import queries
from hexloop.apps.coding.models import OwnList, OwnListEntry, Problem
from hexloop.lib.errors import HexloopError

MOST_LISTS = 100
MOST_IN_LIST = 1_000
LONGEST_TITLE = 80
MOST_NAMED = 5
"""So many names that were not found are told."""

_LINK = re.compile(r"/problems/([a-z0-9-]+)")
_NUMBERED = re.compile(r"#?(\d{1,6})\.?(?:\s|$)")


class CannotList(HexloopError):
    """A list that cannot be made, or a problem that it cannot take."""


def make_own_list(*, user: User, title: str, at: datetime) -> OwnList:
    """An empty list. Raises ``CannotList`` for a title that is empty, too long or taken."""
    with transaction.atomic():
        mine = accounts.owned(OwnList, user)
        if mine.count() >= MOST_LISTS:
            raise CannotList(f"You have {MOST_LISTS} lists. Delete one that you are done with, then make this one.")
        return OwnList.objects.create(owner=user, title=_free_title(user, title), made_at=at)


def rename_own_list(*, own_list: OwnList, title: str) -> OwnList:
    """Give the list another title. Raises ``CannotList``."""
    with transaction.atomic():
        own_list.title = _free_title(own_list.owner, title, besides=own_list)
        own_list.save(update_fields=["title"])
    return own_list


def delete_own_list(*, own_list: OwnList) -> None:
    """Take the list away. Its problems, and all that was done on them, stay."""
    own_list.delete()


def list_problem(*, own_list: OwnList, problem: Problem, listed: bool) -> None:
    """Put the problem at the end of the list, or take it out. Twice is once. Raises ``CannotList`` when it is full."""
    with transaction.atomic():
        entries = OwnListEntry.objects.filter(own_list=own_list)
        if not listed:
            entries.filter(problem=problem).delete()
        elif not entries.filter(problem=problem).exists():
            _append(own_list, [problem])


def move_in_list(*, own_list: OwnList, problem: Problem, by: int) -> None:
    """Move the problem up (-1) or down (1) by one; at the end nothing happens."""
    with transaction.atomic():
        entries = list(OwnListEntry.objects.filter(own_list=own_list).order_by("place", "pk"))
        at = next((place for place, entry in enumerate(entries) if entry.problem_id == problem.pk), None)
        if at is None or not 0 <= at + by < len(entries):
            return
        entries.insert(at + by, entries.pop(at))
        for place, entry in enumerate(entries):
            entry.place = place
        OwnListEntry.objects.bulk_update(entries, ["place"])


def fill_own_list(*, own_list: OwnList, text: str) -> tuple[int, tuple[str, ...]]:
    """Add what ``text`` names, one problem a line: a slug, a LeetCode number, a title or a link that holds the slug.

    Returns how many were added and the lines that no problem answers to. Raises ``CannotList`` when there are more
    than fit; nothing is added then.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    with transaction.atomic():
        known = _Names(queries.visible_problems(own_list.owner).filter(listed=True))
        found = [(line, known.find(line)) for line in lines]
        there = set(OwnListEntry.objects.filter(own_list=own_list).values_list("problem_id", flat=True))
        fresh = {problem.pk: problem for _, problem in found if problem and problem.pk not in there}
        _append(own_list, fresh.values())
    return len(fresh), tuple(line for line, problem in found if problem is None)


class _Names:
    """Finds a problem by what people paste."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self._by_name: dict[str, Problem] = {}
        self._by_number: dict[int, Problem] = {}
        for problem in problems:
            self._by_name[problem.slug] = self._by_name[problem.title.casefold()] = problem
            if problem.number is not None:
                self._by_number[problem.number] = problem

    def find(self, line: str) -> Problem | None:
        link = _LINK.search(line)
        if link:
            return self._by_name.get(link[1])
        named = self._by_name.get(line.casefold())
        if named:
            return named
        numbered = _NUMBERED.match(line)
        return self._by_number.get(int(numbered[1])) if numbered else None


def _append(own_list: OwnList, problems: Iterable[Problem]) -> None:
    added = list(problems)
    entries = OwnListEntry.objects.filter(own_list=own_list)
    if entries.count() + len(added) > MOST_IN_LIST:
        raise CannotList(f"A list holds up to {MOST_IN_LIST:,} problems. Make a second one for the rest.")
    last: int | None = entries.aggregate(last=Max("place"))["last"]
    first = 0 if last is None else last + 1
    OwnListEntry.objects.bulk_create(
        OwnListEntry(own_list=own_list, problem=problem, place=place) for place, problem in enumerate(added, first)
    )


def _free_title(user: User, title: str, *, besides: OwnList | None = None) -> str:
    clean = " ".join(title.split())
    if not clean:
        raise CannotList("Give the list a name, such as the company that asks these.")
    if len(clean) > LONGEST_TITLE:
        raise CannotList(f"A name has up to {LONGEST_TITLE} characters; this has {len(clean)}.")
    others = accounts.owned(OwnList, user).filter(title__iexact=clean)
    if besides is not None:
        others = others.exclude(pk=besides.pk)
    if others.exists():
        raise CannotList(f"You have a list called {clean} already. Choose another name.")
    return clean
