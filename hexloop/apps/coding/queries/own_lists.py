"""The lists that a person put together, with how far one has come."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import OwnList, OwnListEntry, Problem
from hexloop.apps.coding.queries.problem_list import ProblemRow, problem_row
from hexloop.apps.coding.queries.problem_lists import Stretch, progress_bar
from hexloop.apps.coding.queries.visible import STANDINGS, Now, visible_problems, with_memory


@dataclass(frozen=True, slots=True)
class OwnListRow:
    """A list with its number of problems and how they stand."""

    id: int
    title: str
    url: str
    count: str
    bar: list[Stretch]


@dataclass(frozen=True, slots=True)
class OwnListPage:
    """A list with its problems in their order."""

    id: int
    title: str
    text: str
    rows: list[ProblemRow]
    bar: list[Stretch]


@dataclass(frozen=True, slots=True)
class OwnListChoice:
    """A list, and whether a problem is in it."""

    id: int
    title: str
    listed: bool


def own_lists(user: User) -> QuerySet[OwnList]:
    """The user's lists, by name."""
    return accounts.owned(OwnList, user).order_by("title")


def own_list_url(pk: int) -> str:
    """The address of a list of one's own."""
    return reverse("own_list", args=[pk])


def own_list_rows(user: User) -> list[OwnListRow]:
    """Every list with its progress: three queries, however many there are."""
    problems: Any = with_memory(visible_problems(user), user).filter(listed=True)
    levels = dict(problems.values_list("pk", "level"))
    members: dict[int, list[int]] = {}
    for own_list, problem in OwnListEntry.objects.filter(own_list__owner=user).values_list("own_list", "problem"):
        if problem in levels:
            members.setdefault(own_list, []).append(levels[problem] or 0)
    return [_list_row(one, members.get(one.pk, [])) for one in own_lists(user)]


def own_list_page(user: User, own_list: OwnList, now: Now) -> OwnListPage:
    """One list: two queries."""
    places = dict(OwnListEntry.objects.filter(own_list=own_list).values_list("problem", "place"))
    problems: Any = with_memory(visible_problems(user), user).filter(pk__in=places, listed=True)
    rows = [problem_row(one, now) for one in sorted(problems, key=lambda one: (places[one.pk], one.pk))]
    levels = Counter(row.level for row in rows)
    return OwnListPage(own_list.pk, own_list.title, _text(rows), rows, progress_bar(levels, len(rows)))


def own_list_choices(user: User, problem: Problem) -> list[OwnListChoice]:
    """Every list of the user, and whether the problem is in it: one query."""
    entry = OwnListEntry.objects.filter(own_list=OuterRef("pk"), problem=problem)
    mine = own_lists(user).annotate(holds=Exists(entry)).values_list("pk", "title", "holds")
    return [OwnListChoice(pk, title, holds) for pk, title, holds in mine]


def _list_row(one: OwnList, levels: list[int]) -> OwnListRow:
    return OwnListRow(one.pk, one.title, own_list_url(one.pk), _count(len(levels)), _bar(levels))


def _bar(levels: list[int]) -> list[Stretch]:
    return progress_bar(Counter(levels), len(levels))


def _count(count: int) -> str:
    return f"{count} problem{'' if count == 1 else 's'}"


def _text(rows: list[ProblemRow]) -> str:
    """``12 problems: 3 solid, 1 slow, 8 never tried``."""
    counts = Counter(row.mastery for row in rows)
    named = ", ".join(f"{counts[word]} {word}" for word in STANDINGS if counts[word])
    return f"{_count(len(rows))}: {named}" if rows else "No problem yet"
