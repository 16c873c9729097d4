"""What a round of a mock asks: fresh material, by chance, and always the same by the same chance.

Nothing here knows a database or a clock: candidates come in, drawn ones come out, and the randomness is an argument.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from random import Random
from typing import Protocol, TypeVar

from hexloop.core.rounds import Round

NEVER_TRIED = 0.7
"""How weak a topic counts in which nothing was tried: less than one that was forgotten, more than a shaky one."""
WEAK, SHAKY = 0.55, 0.25
"""From so much weakness on a topic counts as weak, or as shaky. Within a band chance decides."""
LONG_AGO = datetime.min.replace(tzinfo=UTC)
MINUTES_EACH = {Round.CODING: 28, Round.BREADTH: 3, Round.DOMAIN: 5, Round.BEHAVIOR: 9, Round.PROJECT: 12}
"""How many minutes a question of a round takes, with its follow-ups; a problem with reading and talking, so that two
of them are asked in three quarters of an hour."""
MOST_QUESTIONS = 20


class Why(StrEnum):
    """Why a thing was drawn."""

    ASKED = "asked"  # the company was tagged with it
    WEAK = "weak"  # its topic is weak
    FRESH = "fresh"  # it was not seen yet
    SEEN = "seen"  # everything was seen: this one the longest ago


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that could be asked. ``weakness`` of its topic is from 0 to 1, ``asked``: the company is tagged with it.

    ``seen_at`` is when the person last saw it anywhere, ``mock_at`` when a mock last drew it; ``None`` is never.
    ``level`` is from 1 (easy) to 3; 0 where there are none. ``minutes`` is what a prepared person needs, 0: not said.
    ``pattern`` is what a problem practises; empty for what has none.
    """

    key: str
    topic: str = ""
    weakness: float = NEVER_TRIED
    asked: bool = False
    seen_at: datetime | None = None
    mock_at: datetime | None = None
    level: int = 0
    minutes: int = 0
    pattern: str = ""

    @property
    def fresh(self) -> bool:
        """Whether it was never seen and never drawn."""
        return self.seen_at is None and self.mock_at is None


@dataclass(frozen=True, slots=True)
class Drawn:
    """A candidate that was drawn, and why."""

    candidate: Candidate
    why: Why

    @property
    def topic(self) -> str:
        """The topic of what was drawn."""
        return self.candidate.topic

    @property
    def seen_before(self) -> bool:
        """Whether it is not fresh."""
        return not self.candidate.fresh


def draw(
    candidates: Sequence[Candidate], count: int, random: Random, *, levels: Sequence[int] = (), minutes: int = 0
) -> list[Drawn]:
    """``count`` of the candidates, fewer when there are fewer.

    Fresh ones come first: those that the company is tagged with, then by ``levels`` (the wanted ones in their order,
    all others after them), then weak topics before shaky ones before those that sit; chance decides among equals. What
    takes longer than ``minutes`` comes after what does not (0: no matter). When the fresh ones are used up, what no
    mock has drawn yet, the longest unseen first, and at last what one has drawn, the longest ago first.
    """
    chances = {id(each): random.random() for each in candidates}
    wish = {level: place for place, level in enumerate(levels)}

    def order(each: Candidate) -> tuple[bool, bool, int, int, float]:
        too_long = minutes > 0 and each.minutes > minutes
        return too_long, not each.asked, wish.get(each.level, len(wish)), _band(each.weakness), chances[id(each)]

    fresh = sorted((each for each in candidates if each.fresh), key=order)
    seen = sorted((each for each in candidates if not each.fresh), key=_unseen_for_longest)
    chosen = [Drawn(each, _why(each)) for each in fresh[:count]]
    return chosen + [Drawn(each, Why.SEEN) for each in seen[: count - len(chosen)]]


def draw_problems(candidates: Sequence[Candidate], minutes: int, random: Random) -> list[Drawn]:
    """The problems of a coding round of ``minutes``, the one to warm up first: as many as its minutes ask for, and no
    more than the minutes that they need themselves leave room for; one at least, where there is any.

    Each is drawn as ``draw`` does. No two have one pattern. All but the first fit in the minutes left, were never drawn
    by a mock, and are at least as hard as the first where something of that kind is left.
    """
    places = questions_in(Round.CODING, minutes)
    chosen: list[Drawn] = []
    for taken in range(places):
        left = minutes - sum(_needs(one.candidate) for one in chosen)
        if chosen:
            open_ones = _to_go_on_with(candidates, [one.candidate for one in chosen], left)
            chosen += draw(open_ones, 1, random)
        else:
            limit = _share(candidates, left, places - taken)
            chosen = draw(candidates, 1, random, levels=levels_for(minutes), minutes=limit)
    return sorted(chosen, key=lambda one: _hardness(one.candidate))


def questions_in(kind: Round, minutes: int) -> int:
    """How many questions fill a round of a kind: at least one."""
    return max(1, min(MOST_QUESTIONS, round(minutes / MINUTES_EACH.get(kind, minutes or 1))))


def levels_for(minutes: int) -> tuple[int, ...]:
    """The levels of a problem for a coding round of ``minutes``, the best one first."""
    if minutes < 25:
        return (1, 2, 3)
    return (2, 1, 3) if minutes < 50 else (2, 3, 1)


class HasTopic(Protocol):
    """Anything with a topic."""

    @property
    def topic(self) -> str: ...


Topical = TypeVar("Topical", bound=HasTopic)


def interleave(chosen: Sequence[Topical], random: Random) -> list[Topical]:
    """The same things in an order in which a topic follows itself as rarely as possible."""
    topics: dict[str, list[Topical]] = {}
    for each in random.sample(list(chosen), len(chosen)):
        topics.setdefault(each.topic, []).append(each)
    order: list[Topical] = []
    last: str | None = None
    while topics:
        # The topic with most left goes first, or it would be alone at the end.
        others = [topic for topic in topics if topic != last] or list(topics)
        last = max(others, key=lambda topic: len(topics[topic]))
        order.append(topics[last].pop())
        if not topics[last]:
            del topics[last]
    return order


def _share(candidates: Sequence[Candidate], left: int, places: int) -> int:
    """The minutes that the first of several problems may take: its share, where something fresh is as short as that and
    the company asks for nothing in particular."""
    fresh = [each for each in candidates if each.fresh and _needs(each) <= left]
    share = left // places
    return share if any(_needs(each) <= share for each in fresh) and not any(each.asked for each in fresh) else left


def _to_go_on_with(candidates: Sequence[Candidate], chosen: Sequence[Candidate], left: int) -> list[Candidate]:
    """What can be asked after ``chosen`` in the minutes that are left; the harder ones alone, where a fresh one is."""
    keys, patterns = {each.key for each in chosen}, {each.pattern for each in chosen if each.pattern}
    fits = [
        each
        for each in candidates
        if each.key not in keys and each.pattern not in patterns and each.mock_at is None and _needs(each) <= left
    ]
    hardest = max(_hardness(each) for each in chosen)
    harder = [each for each in fits if _hardness(each) >= hardest]
    return harder if any(each.fresh for each in harder) or not any(each.fresh for each in fits) else fits


def _needs(each: Candidate) -> int:
    """The minutes that a problem needs; the usual ones where it says none."""
    return each.minutes or MINUTES_EACH[Round.CODING]


def _hardness(each: Candidate) -> tuple[int, int]:
    return each.level, each.minutes


def _band(weakness: float) -> int:
    """0 for a weak topic, 1 for a shaky one, 2 for one that sits."""
    return 0 if weakness >= WEAK else 1 if weakness >= SHAKY else 2


def _unseen_for_longest(each: Candidate) -> tuple[datetime, datetime, str]:
    """First what no mock has drawn, then by how long ago it was seen."""
    return each.mock_at or LONG_AGO, each.seen_at or LONG_AGO, each.key


def _why(each: Candidate) -> Why:
    if each.asked:
        return Why.ASKED
    return Why.WEAK if each.weakness >= WEAK and each.weakness != NEVER_TRIED else Why.FRESH
