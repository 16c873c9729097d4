"""The review pack: what to review for a company, for one of its loops, or for one round of it.

One list has three faces: a page, a cut of the queue (``pack_cut``) and a booklet (``review_booklet``). It asks the tags
of the company, the cards of the rounds that are asked, the registry of kinds and the search index, so that whatever
kind there is comes into it without being named here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies import queries as companies
from hexloop.apps.companies.models import Company, Tag
from hexloop.apps.pipeline import queries as pipeline
from hexloop.apps.pipeline.models import Round as Meeting
from hexloop.apps.pipeline.queries.times import days_text
from hexloop.apps.review import kinds
from hexloop.apps.review.models import Card
from hexloop.apps.review.scheduling import memory_choices, weights_of
from hexloop.apps.search.models import Entry
from hexloop.apps.search.sources import SOURCES
from hexloop.core.interviews.words import Outcome, Stage
from hexloop.core.memory import schedule
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.readiness import counted
from hexloop.core.memory.wording import day_text, due_text
from hexloop.core.rounds import Round
from hexloop.web.pieces import MASTERY_WORDS

WEAK = 0.7
"""What is expected to be remembered less than this on the day is worth an evening."""
MOST = 20
"""How many things of a round a pack holds besides those that are tagged."""
SHELF = 6
"""How many of the own pages, papers and stories of a round are named, of each kind."""
_CARD_FIELDS = (
    *("kind", "key", "group", "round", "title", "stability", "last_review_at", "last_grade", "due_on", "reviews"),
    "under_nda",
)
"""What a pack asks of a card."""
_SHELVED_ELSEWHERE = {"problem", "question", "loop", "round", "highlight", "counter"}
"""Kinds of the index that come into a pack by their cards, or are no thing to review."""


class Why(IntEnum):
    """Why a thing is in a pack, what gains most first."""

    NEVER_TRIED = 0
    WEAK = 1
    DUE = 2
    NEW = 3
    STILL_THERE = 4


@dataclass(frozen=True, slots=True)
class Target:
    """What is prepared for. ``meetings`` are the rounds of the loop that count, ``number`` is set for a single one.
    ``name`` names it in the address of a session."""

    company: Company
    meetings: tuple[Meeting, ...]
    loop: int | None
    number: int | None

    @property
    def name(self) -> str:
        """``acme``, ``acme:loop:2``, ``acme:round:3``."""
        if self.number is not None:
            return f"{self.company.slug}:round:{self.number}"
        return f"{self.company.slug}:loop:{self.loop}" if self.loop else self.company.slug

    @property
    def title(self) -> str:
        """``Acme``, or ``Acme: ML coding`` for one round."""
        return f"{self.company.name}: {self.meetings[0].title}" if self.number is not None else self.company.name


@dataclass(frozen=True, slots=True)
class PackItem:
    """A thing to review. ``level`` is its mastery, 0 when it was never graded; ``percent`` is what is expected to be
    left of it on the day. ``cards`` are the ids of its cards."""

    kind: str
    key: str
    title: str
    detail: str
    url: str
    round: str
    why: Why
    level: int
    percent: int | None
    due: str
    overdue: bool
    tagged: bool
    under_nda: bool
    cards: tuple[int, ...]
    frequency: float

    @property
    def words(self) -> str:
        """Why it is here, for the end of its row."""
        if self.why in {Why.NEVER_TRIED, Why.NEW}:
            return "never tried"
        if self.why is not Why.WEAK:
            return self.due
        # What went badly yesterday is still in mind today; that is not why it is here.
        return (
            f"{self.percent} % by then"
            if (self.percent or 0) < 100 * WEAK
            else f"{MASTERY_WORDS[self.level]} last time"
        )


@dataclass(frozen=True, slots=True)
class ShelfLink:
    """Something of one's own to read or to tell."""

    title: str
    url: str
    kind: str
    key: str
    under_nda: bool


@dataclass(frozen=True, slots=True)
class Entails:
    """What a meeting is and asks on top."""

    title: str
    words: str
    when: str
    url: str
    under_nda: bool


@dataclass(frozen=True, slots=True)
class PackRound:
    """What to review for one of the six. ``more`` is how many things did not fit in."""

    key: str
    title: str
    topic_url: str
    meetings: list[Entails]
    items: list[PackItem]
    shelf: list[tuple[str, list[ShelfLink]]]
    more: int


@dataclass(frozen=True, slots=True)
class Pack:
    """A whole pack. ``left`` says when the next meeting is; ``others`` are meetings that none of the six prepares
    for."""

    target: Target
    rounds: list[PackRound]
    others: list[Entails]
    on: date | None
    left: str
    review_url: str
    to_review: int

    @property
    def items(self) -> list[PackItem]:
        """Everything to review, round by round."""
        return [item for each in self.rounds for item in each.items]


@dataclass(frozen=True, slots=True)
class PackCut:
    """A pack as a cut of the queue: cards in the order they are asked, and things that have none yet."""

    title: str
    cards: tuple[int, ...]
    begun: tuple[tuple[str, str], ...]


def find_target(user: User, slug: str, *, loop: int | None = None, number: int | None = None) -> Target | None:
    """What a person prepares for; ``None`` where there is no such company, loop or round of theirs."""
    company = companies.visible_companies(user).filter(slug=slug).first()
    if company is None:
        return None
    if number is not None:
        meeting = pipeline.visible_rounds(user).filter(loop__company=company, number=number).first()
        return Target(company, (meeting,), None, number) if meeting else None
    loops = pipeline.loops_of(user, company)
    chosen = next((one for one in loops if loop is None or one.number == loop), None)
    if chosen is None:
        return None if loop else Target(company, (), None, None)
    return Target(company, tuple(_ahead(pipeline.rounds_of(chosen))), loop, None)


def _ahead(meetings: Sequence[Meeting]) -> Sequence[Meeting]:
    """The meetings that are still to come; all of them where none is."""
    left = [one for one in meetings if one.stage != Stage.DONE and one.outcome == Outcome.WAITING]
    return left or meetings


def review_pack(user: User, target: Target, *, at: datetime) -> Pack:
    """Everything to review, by the round that asks it. One query each for tags, cards and shelf, and one a kind."""
    clock = accounts.study_clock(accounts.preferences(user))
    today, zone = clock.day_of(at), clock.zone
    on = _next_day(target.meetings, at, zone)
    chosen = _items(user, target, today=today, on=on or today, clock=clock)
    found, wanted = chosen.items, _wanted(target, chosen.items)
    shelf = _shelf(user, wanted, chosen.seen)
    said = [(one.practises, _entails(target, one, today, zone)) for one in target.meetings]
    rounds = [
        _round(key, found.get(key, []), chosen.more[key], shelf.get(key, []), [one for of, one in said if of == key])
        for key in wanted
    ]
    return Pack(
        target=target,
        rounds=rounds,
        others=[one for of, one in said if not of],
        on=on,
        left=days_text((on - at.astimezone(zone).date()).days) if on else "",
        review_url=f"{reverse('review_session')}?pack={target.name}",
        to_review=sum(item.why is not Why.STILL_THERE for each in rounds for item in each.items),
    )


def pack_cut(user: User, name: str, *, at: datetime) -> PackCut | None:
    """The pack that ``name`` names, for the queue; ``None`` where there is none of this person's."""
    target = _named(user, name)
    if target is None:
        return None
    clock = accounts.study_clock(accounts.preferences(user))
    today = clock.day_of(at)
    on = _next_day(target.meetings, at, clock.zone) or today
    found = _items(user, target, today=today, on=on, clock=clock).items
    items = [item for key in _wanted(target, found) for item in found.get(key, [])]
    asked = sorted((item for item in items if item.why is not Why.STILL_THERE), key=_order)
    return PackCut(
        title=f"review pack of {target.title}",
        cards=tuple(card for item in asked for card in item.cards),
        begun=tuple((item.kind, item.key) for item in asked if not item.cards),
    )


def _named(user: User, name: str) -> Target | None:
    slug, *rest = name.split(":")
    if not rest:
        return find_target(user, slug)
    if len(rest) != 2 or rest[0] not in {"loop", "round"} or not rest[1].isascii() or not rest[1].isdigit():
        return None
    number = int(rest[1][:9])
    return find_target(user, slug, number=number) if rest[0] == "round" else find_target(user, slug, loop=number)


def _next_day(meetings: Iterable[Meeting], at: datetime, zone: Any) -> date | None:
    ahead = [one.starts_at for one in meetings if one.starts_at and one.starts_at > at]
    return min(ahead).astimezone(zone).date() if ahead else None


def _wanted(target: Target, found: Mapping[str, Sequence[PackItem]]) -> list[str]:
    """The rounds that are asked, in the order of the six; where no meeting says, those of what is tagged."""
    asked = {one.practises for one in target.meetings if one.practises}
    if not asked and target.number is None:
        asked = {key for key, items in found.items() if any(item.tagged for item in items)}
    return [key.value for key in Round if key in asked]


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What a pack holds by its round, in order; ``more`` is how many things of a round did not fit in, ``seen`` are
    kind and key of all that was looked at."""

    items: dict[str, list[PackItem]]
    more: Counter[str]
    seen: set[tuple[str, str]]


def _items(user: User, target: Target, *, today: date, on: date, clock: Any) -> _Chosen:
    """What is tagged, and of the rounds that are asked what gains most, in order."""
    tags = {(tag.kind, tag.key): tag for tag in Tag.objects.filter(company=target.company)}
    cards = _cards(user, target, tags, on)
    days = _Days(today, on, clock, weights_of(memory_choices(user)))
    near, more = _nearest({name: same for name, same in cards.items() if name not in tags}, days)
    names = [kinds.Named(kind, key) for kind, key in tags]
    names += [kinds.Named(one.cards[0].kind, one.cards[0].key) for one in near]
    things = kinds.things(user, names)
    found: dict[str, list[PackItem]] = defaultdict(list)
    for name, tag in tags.items():
        same, thing = cards.get(name, []), things[name]
        # A thing that is gone is not worth an evening; a card whose page is gone still asks itself.
        if name[0] in kinds.KINDS and (thing.url or same):
            one = _judged(name, same, True, days)
            if round_key := one.round or kinds.KINDS[name[0]].round_of(thing):
                found[round_key].append(_item(one, thing, tag, days))
    for one in near:
        found[one.round].append(_item(one, things[one.cards[0].kind, one.cards[0].key], None, days))
    seen = {(same[0].kind, same[0].key) for same in cards.values()} | set(tags)
    return _Chosen({key: sorted(items, key=_order) for key, items in found.items()}, more, seen)


def _nearest(cards: Mapping[tuple[str, str], Sequence[Card]], days: _Days) -> tuple[list[_Judged], Counter[str]]:
    """Of what is not tagged the first of each round; and how many did not fit in. What a pack has no room for is never
    asked for its title, so that thousands of cards cost little more than twenty."""
    judged = [one for name, same in cards.items() if (one := _judged(name, same, False, days)).why < Why.STILL_THERE]
    more, kept = Counter[str](), list[_Judged]()
    for one in sorted(judged, key=_rank):
        if more[one.round] < MOST:
            kept.append(one)
        more[one.round] += 1
    return kept, Counter({key: max(0, count - MOST) for key, count in more.items()})


@dataclass(frozen=True, slots=True)
class _Days:
    today: date
    on: date
    clock: Any
    weights: schedule.Weights

    def recall(self, card: Card) -> float:
        """What is expected to be left of it on the day, nothing after "No clue"."""
        if card.stability is None or card.last_review_at is None:
            return 0.0
        reviewed = self.clock.day_of(card.last_review_at)
        left = schedule.recall_on(card.stability, reviewed_on=reviewed, on=self.on, weights=self.weights)
        return counted(left, Grade(card.last_grade or 1))


def _cards(
    user: User, target: Target, tags: Mapping[tuple[str, str], Tag], on: date
) -> dict[tuple[str, str], list[Card]]:
    """The cards of each thing: of what is tagged all, of the rounds that are asked those that are new, weak, or due by
    the day. One query."""
    asked = {one.practises for one in target.meetings if one.practises}
    open_ones = Q(reviews=0) | Q(due_on__lte=on) | Q(last_grade__lte=Grade.BUGS)
    wanted = (
        Q(round__in=asked) & open_ones | Q(group__in=[key for _, key in tags]) | Q(key__in=[key for _, key in tags])
    )
    cards = accounts.owned(Card, user).filter(wanted, suspended=False).order_by("stability", "pk").only(*_CARD_FIELDS)
    found: dict[tuple[str, str], list[Card]] = defaultdict(list)
    for card in cards:
        found[card.kind, card.group or card.key].append(card)
    # Other things may share a key with one that is tagged.
    return {
        name: same
        for name, same in found.items()
        if name in tags or (same[0].round in asked and name[0] in kinds.KINDS)
    }


@dataclass(frozen=True, slots=True)
class _Judged:
    """A thing with its cards, and what they say; without any ``round`` is empty."""

    name: tuple[str, str]
    cards: Sequence[Card]
    round: str
    why: Why
    level: int
    percent: int | None
    due_on: date | None


def _judged(name: tuple[str, str], same: Sequence[Card], tagged: bool, days: _Days) -> _Judged:
    graded = [(days.recall(card), card.pk, card) for card in same if card.reviews]
    left, _, weakest = min(graded, default=(None, 0, None))
    due_on = min((card.due_on for card in same if card.reviews and card.due_on), default=None)
    return _Judged(
        name=name,
        cards=same,
        round=same[0].round if same else "",
        why=_why(weakest, left, due_on, tagged, days.on),
        level=(weakest.last_grade or 0) if weakest else 0,
        percent=None if left is None else round(100 * left),
        due_on=due_on,
    )


def _rank(one: _Judged) -> tuple[Any, ...]:
    """The order of ``_order`` for what is not tagged, by what its card says."""
    return one.why, one.percent or 0, one.cards[0].title, one.cards[0].pk


def _item(one: _Judged, thing: kinds.Thing, tag: Tag | None, days: _Days) -> PackItem:
    return PackItem(
        kind=one.name[0],
        key=one.cards[0].key if one.cards else one.name[1],
        title=thing.title,
        detail=thing.detail,
        url=thing.url,
        round=one.round or kinds.KINDS[one.name[0]].round_of(thing),
        why=one.why,
        level=one.level,
        percent=one.percent,
        due=due_text(one.due_on, days.today) if one.due_on else "",
        overdue=one.due_on is not None and one.due_on < days.today,
        tagged=tag is not None,
        under_nda=bool(tag and tag.under_nda) or any(card.under_nda for card in one.cards),
        cards=tuple(card.pk for card in one.cards),
        frequency=(tag.frequency or 0.0) if tag else 0.0,
    )


def _why(card: Card | None, left: float | None, due_on: date | None, tagged: bool, on: date) -> Why:
    if card is None or left is None:
        return Why.NEVER_TRIED if tagged else Why.NEW
    if left < WEAK or (card.last_grade or 0) <= Grade.BUGS:
        return Why.WEAK
    return Why.DUE if due_on and due_on <= on else Why.STILL_THERE


def _order(item: PackItem) -> tuple[Any, ...]:
    """What gains most first: asked here and never tried (the most often asked first), then the weakest, then what is
    due before the day."""
    return item.why, -item.frequency, item.percent or 0, not item.tagged, item.title


def _round(
    key: str, items: list[PackItem], more: int, shelf: Sequence[ShelfLink], meetings: list[Entails]
) -> PackRound:
    by_kind = groupby(sorted(shelf, key=lambda link: SOURCES[link.kind].plural), key=lambda link: link.kind)
    return PackRound(
        key=key,
        title=Round(key).title,
        topic_url=reverse("topic_page", args=[key]),
        meetings=meetings,
        items=items,
        shelf=[(SOURCES[kind].plural, list(links)[:SHELF]) for kind, links in by_kind],
        more=more,
    )


def _entails(target: Target, one: Meeting, today: date, zone: Any) -> Entails:
    local = one.starts_at.astimezone(zone) if one.starts_at else None
    return Entails(
        title=one.title,
        words=one.entails,
        when=f"{local:%a} {day_text(local.date(), today)} {local:%H:%M}" if local else one.availability,
        url=pipeline.round_url(target.company.slug, one.number),
        under_nda=one.under_nda,
    )


def _shelf(user: User, wanted: Sequence[str], listed: set[tuple[str, str]]) -> dict[str, list[ShelfLink]]:
    """The person's own pages, papers, stories and the like of each round, the last worked on first. One query."""
    entries = Entry.objects.filter(owner=user, round__in=wanted, archived=False, kind__in=set(SOURCES))
    entries = entries.exclude(kind__in=_SHELVED_ELSEWHERE).order_by("-pinned", "-changed_at", "pk")
    found: dict[str, list[ShelfLink]] = defaultdict(list)
    many: dict[tuple[str, str], int] = defaultdict(int)
    for row in entries.values_list("round", "kind", "key", "title", "url", "under_nda")[: 60 * max(1, len(wanted))]:
        of, kind, key, title, url, under_nda = row
        if (kind, key) not in listed and many[of, kind] < SHELF:
            many[of, kind] += 1
            found[of].append(ShelfLink(title, url, kind, key, under_nda))
    return found
