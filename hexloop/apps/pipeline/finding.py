"""Loops and rounds as the search finds them, and as cards, blocks and tags name them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from hexloop.apps.accounts.models import User
from hexloop.apps.pipeline.models import Debrief, Loop, Round
from hexloop.apps.pipeline.queries.visible import loop_url, round_url, visible_loops, visible_rounds
from hexloop.apps.review.kinds import Thing
from hexloop.apps.search.sources import Item, Source

LOOP, ROUND = "loop", "round"


def loop_items(user: User, keys: Collection[str] | None) -> Iterator[Item]:
    """This user's applications with their notes, people and steps."""
    loops = visible_loops(user).prefetch_related("contacts")
    if keys is not None:
        loops = loops.filter(pk__in=_ids(keys, LOOP))
    for loop in loops:
        people = [f"{one.name} {one.role}" for one in loop.contacts.all() if one.removed_at is None]
        yield Item(
            loop.key,
            _loop_title(loop),
            "\n".join([loop.location, *people]),
            loop_url(loop.company.slug, loop.number),
            changed_at=loop.edited_at,
            archived=loop.status == "archived",
            under_nda=loop.under_nda,
            markdown=loop.notes,
        )


def round_items(user: User, keys: Collection[str] | None) -> Iterator[Item]:
    """This user's rounds with what they entail, their notes and debriefs."""
    rounds = visible_rounds(user).select_related("loop__company", "debrief").prefetch_related("debrief__asked")
    if keys is not None:
        rounds = rounds.filter(pk__in=_ids(keys, ROUND))
    for row in rounds:
        yield Item(
            row.key,
            _round_title(row),
            "\n".join([row.entails, row.interviewers]),
            round_url(row.loop.company.slug, row.number),
            round=row.practises,
            changed_at=row.edited_at,
            archived=row.loop.status == "archived",
            under_nda=row.under_nda,
            markdown="\n\n".join([row.notes, *_debrief_lines(row)]),
        )


def loop_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """Loops by their keys. One query."""
    loops = visible_loops(user).filter(pk__in=_ids(keys, LOOP))
    return {
        loop.key: Thing(_loop_title(loop), loop_url(loop.company.slug, loop.number), loop.get_status_display())
        for loop in loops
    }


def round_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """Rounds by their keys. One query."""
    rounds = visible_rounds(user).filter(pk__in=_ids(keys, ROUND))
    return {
        row.key: Thing(
            _round_title(row), round_url(row.loop.company.slug, row.number), row.entails, round=row.practises
        )
        for row in rounds
    }


def round_ids(keys: Collection[str]) -> list[int]:
    """The ids in keys of rounds."""
    return _ids(keys, ROUND)


def _debrief_lines(row: Round) -> list[str]:
    debrief: Debrief | None = getattr(row, "debrief", None)
    return [debrief.notes, *(item.text for item in debrief.asked.all())] if debrief else []


def _loop_title(loop: Loop) -> str:
    return f"{loop.company.name}: {loop.role or 'loop'}"


def _round_title(row: Round) -> str:
    return f"{row.loop.company.name}: {row.title}"


def _ids(keys: Collection[str], kind: str) -> list[int]:
    """The ids in keys such as ``round-7``; what is none counts for nothing."""
    begin = f"{kind}-"
    parts = [key.removeprefix(begin) for key in keys if key.startswith(begin)]
    return [int(part) for part in parts if part.isascii() and part.isdigit() and len(part) < 19]


LOOPS = Source(LOOP, "Loop", "Loops", own=loop_items)
ROUNDS = Source(ROUND, "Round", "Rounds", own=round_items)
