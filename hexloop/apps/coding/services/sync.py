"""The index rows of the packs: what lists filter by, without a copy of any text."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import transaction

from hexloop.apps.coding.models import ListEntry, Problem, ProblemTopic
from hexloop.apps.coding.packs import lists, pack_problems
from hexloop.core.content.problem import Difficulty, Pack, PackProblem

_RANKS = {Difficulty.EASY: 1, Difficulty.MEDIUM: 2, Difficulty.HARD: 3}


class _Row(NamedTuple):
    number: int | None
    title: str
    kind: str
    difficulty: str
    difficulty_rank: int
    pattern: str
    minutes: int
    pack: str
    listed: bool


_Rows = dict[str, _Row]
_Topics = set[tuple[str, str, int]]
_Entries = set[tuple[str, str, int]]


def sync_packs() -> bool:
    """Make the index rows say what the packs say; called when the server starts.

    Quick when nothing changed: three reads and no write. A problem that left its pack stays,
    unlisted, with its attempts; a row that a person owns is never touched. One transaction.
    Returns whether anything was written.
    """
    rows, topics, entries = _wanted()
    if (rows, topics, entries) == _present():
        return False
    with transaction.atomic():
        _write_problems(rows)
        _write_topics(topics)
        ListEntry.objects.all().delete()
        ListEntry.objects.bulk_create(ListEntry(list_id=a, slug=b, place=c) for a, b, c in sorted(entries))
    return True


def _wanted() -> tuple[_Rows, _Topics, _Entries]:
    owned = set(Problem.objects.filter(owner__isnull=False).values_list("slug", flat=True))
    found = {slug: both for slug, both in pack_problems().items() if slug not in owned}
    rows = {slug: _row(pack, problem) for slug, (pack, problem) in found.items()}
    gone = Problem.objects.filter(owner=None).exclude(slug__in=rows)
    rows |= {slug: row._replace(listed=False) for slug, row in _rows_of(gone).items()}
    topics = {(slug, topic, at) for slug, (_, problem) in found.items() for at, topic in enumerate(problem.topics)}
    entries = {(one.id, slug, at) for one in lists() for at, slug in enumerate(one.problems)}
    return rows, topics, entries


def _present() -> tuple[_Rows, _Topics, _Entries]:
    topics = ProblemTopic.objects.filter(problem__owner=None, problem__listed=True)
    return (
        _rows_of(Problem.objects.filter(owner=None)),
        set(topics.values_list("problem__slug", "topic", "place")),
        set(ListEntry.objects.values_list("list_id", "slug", "place")),
    )


def _rows_of(problems: Any) -> _Rows:
    return {slug: _Row(*rest) for slug, *rest in problems.values_list("slug", *_Row._fields)}


def _row(pack: Pack, problem: PackProblem) -> _Row:
    return _Row(
        number=problem.number,
        title=problem.title,
        kind=problem.kind.value,
        difficulty=problem.difficulty.value,
        difficulty_rank=_RANKS[problem.difficulty],
        pattern=problem.pattern,
        minutes=problem.minutes,
        pack=pack.name,
        listed=True,
    )


def _write_problems(rows: _Rows) -> None:
    Problem.objects.bulk_create(
        [Problem(slug=slug, **row._asdict()) for slug, row in rows.items()],
        update_conflicts=True,
        unique_fields=["slug"],
        update_fields=list(_Row._fields),
    )


def _write_topics(topics: _Topics) -> None:
    """A topic of an unlisted problem stays: it says where its attempts belong."""
    ids = dict(Problem.objects.filter(owner=None, listed=True).values_list("slug", "id"))
    ProblemTopic.objects.filter(problem_id__in=ids.values()).delete()
    ProblemTopic.objects.bulk_create(
        ProblemTopic(problem_id=ids[slug], topic=topic, place=place) for slug, topic, place in sorted(topics)
    )
