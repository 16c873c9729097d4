"""Every read of the resources app."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from django.db.models import QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.addresses import address
from hexloop.apps.accounts.models import User
from hexloop.apps.companies import queries as companies
from hexloop.apps.resources.models import OwnResource, Progress, State
from hexloop.apps.resources.packs import pack_resources
from hexloop.apps.resources.shelf import KIND, Shelved, from_own, from_pack, own_id
from hexloop.apps.review.kinds import KINDS, Thing
from hexloop.core.content.resources import Cost, ResourceKind
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.memory.wording import day_text, past_text
from hexloop.core.rounds import Round
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html, to_words

NEXT_STEPS = {
    State.NOT_STARTED: (State.GOING_ON, "Start"),
    State.GOING_ON: (State.DONE, "Done"),
    State.DONE: (State.GOING_ON, "Start again"),
    State.PUT_ASIDE: (State.GOING_ON, "Take up again"),
}
"""What one click on a row does: the state that follows, and the words on the button."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; empty means any. ``round`` takes whatever helps there, also beside its main round;
    ``company`` is the slug of one that it is tagged with."""

    q: str = ""
    round: str = ""
    kind: str = ""
    state: str = ""
    company: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one is: ``words`` say it ("chapter 4 of 12"), ``percent`` is ``None`` where parts are not counted,
    ``since`` is when it last changed."""

    state: str
    state_title: str
    part: int = 0
    place: str = ""
    words: str = ""
    percent: int | None = None
    since: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A resource in the list. ``lead`` is the first sentence of why it is there; ``follows`` and ``action`` are what
    one click does."""

    key: str
    url: str
    title: str
    detail: str
    lead: str
    kind: str
    round: str
    own: bool
    parts: int
    part_name: str
    standing: Standing
    follows: str
    action: str


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The resources of one kind within a round."""

    title: str
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class RoundGroup:
    """The resources of a round by kind. ``others`` is how many stand under another round and help here as well."""

    round: str
    title: str
    count: int
    kinds: list[KindGroup]
    others: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """The shelf as it is shown: what goes on first, then the rest by round and kind."""

    going_on: list[Row]
    rounds: list[RoundGroup]
    total: int
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic that a resource treats. ``url`` is empty when no app has a page for it."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Event:
    """Where one stood on a day."""

    on: date
    day: str
    words: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A state that can be chosen by one click."""

    value: str
    title: str
    current: bool


@dataclass(frozen=True, slots=True)
class ResourcePage:
    """All that the page of a resource shows."""

    row: Row
    by: str
    cost: str
    length: str
    host: str
    url: str
    why: Html
    rounds: list[Round]
    topics: list[Topic]
    states: list[Choice]
    note: Html | None
    note_text: str
    rating: int | None
    under_nda: bool
    nda_fixed: bool
    events: list[Event]
    tags: companies.ThingTags
    own: bool


@dataclass(frozen=True, slots=True)
class _Now:
    """The person's clock and the study day."""

    clock: StudyClock
    today: date


def own_resources(user: User) -> QuerySet[OwnResource]:
    """The resources that this user put on the shelf and did not take away."""
    return accounts.owned(OwnResource, user).filter(removed_at=None)


def removed_resources(user: User) -> QuerySet[OwnResource]:
    """Those that can still be brought back."""
    return accounts.owned(OwnResource, user).exclude(removed_at=None)


def find_resource(user: User, key: str) -> Shelved | None:
    """The resource with this key that the user may see. One query for an own one, none for one of a pack."""
    number = own_id(key)
    if number is None:
        found = pack_resources().get(key)
        return from_pack(found) if found else None
    row = own_resources(user).filter(pk=number).first()
    return from_own(row) if row else None


def own_progress(user: User) -> QuerySet[Progress]:
    """How far this user has come with anything."""
    return accounts.owned(Progress, user)


def shelf(user: User, filters: Filters, at: datetime) -> Shelf:
    """The resources that pass the filters, what the company names most often first. Three queries, one more for a
    company."""
    now = _now(user, at)
    progress = {row.key: row for row in own_progress(user).defer("note")}
    tagged = companies.often_asked(user, filters.company, KIND) if filters.company else None
    found = [
        (each, row)
        for each in _all(user)
        for row in [_row(each, progress.get(each.key), now)]
        if _passes(each, row, filters) and (tagged is None or each.key in tagged)
    ]
    if tagged:
        found.sort(key=lambda one: -tagged[one[0].key])
    going_on = [row for _, row in found if row.standing.state == State.GOING_ON]
    going_on.sort(key=lambda row: progress[row.key].changed_at, reverse=True)
    rest = [(each, row) for each, row in found if row.standing.state != State.GOING_ON]
    return Shelf(going_on, list(_by_round(rest, filters)), len(found), _counts(found))


def resource_row(user: User, resource: Shelved, at: datetime) -> Row:
    """One row of the list. Two queries."""
    return _row(resource, own_progress(user).filter(key=resource.key).first(), _now(user, at))


def resource_page(user: User, resource: Shelved, at: datetime) -> ResourcePage:
    """The page of a resource. Four queries."""
    now = _now(user, at)
    progress = own_progress(user).filter(key=resource.key).first()
    row = _row(resource, progress, now)
    return ResourcePage(
        row=row,
        by=resource.by,
        cost={Cost.FREE: "Free", Cost.PAID: "Paid"}.get(resource.cost, ""),
        length=f"{resource.parts} {resource.kind.part}{'' if resource.parts == 1 else 's'}" if resource.parts else "",
        host=(urlsplit(resource.url).hostname or "").removeprefix("www."),
        url=resource.url,
        why=to_html(resource.why),
        rounds=list(resource.rounds),
        topics=_topics(resource.topics),
        states=[Choice(state.value, state.label, state == row.standing.state) for state in State],
        note=to_html(progress.note) if progress and progress.note else None,
        note_text=progress.note if progress else "",
        rating=progress.rating if progress else None,
        under_nda=resource.under_nda or bool(progress and progress.under_nda),
        nda_fixed=resource.under_nda,
        events=_events(resource, progress, now.today) if progress else [],
        tags=companies.thing_tags(user, KIND, resource.key),
        own=resource.own,
    )


def resource_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """The resources behind these keys. One query where own ones are among them, none otherwise."""
    known = pack_resources()
    things = {key: _thing(from_pack(known[key])) for key in keys if key in known}
    numbers = {number for key in keys if (number := own_id(key)) is not None}
    rows = own_resources(user).filter(pk__in=numbers) if numbers else ()
    return things | {row.key: _thing(from_own(row)) for row in rows}


def resource_url(key: str) -> str:
    """The address of a resource."""
    return address("resource", key)


def _all(user: User) -> list[Shelved]:
    """What the user put on the shelf, the newest first, then what the packs bring. One query."""
    own = [from_own(row) for row in own_resources(user).order_by("-made_at", "-pk")]
    return [*own, *(from_pack(each) for each in pack_resources().values())]


def _now(user: User, at: datetime) -> _Now:
    clock = accounts.study_clock(accounts.preferences(user))
    return _Now(clock, clock.day_of(at))


def _row(resource: Shelved, progress: Progress | None, now: _Now) -> Row:
    standing = _standing(resource, progress, now)
    follows, action = NEXT_STEPS[State(standing.state)]
    return Row(
        key=resource.key,
        url=resource_url(resource.key),
        title=resource.title,
        detail=resource.by,
        lead=_first_sentence(resource.why),
        kind=resource.kind.title,
        round=resource.rounds[0].value,
        own=resource.own,
        parts=resource.parts,
        part_name=resource.kind.part.capitalize(),
        standing=standing,
        follows=follows.value,
        action=action,
    )


def _first_sentence(text: str) -> str:
    words = to_words(text[:1_000])
    first, stop, _ = words.partition(". ")
    return first + stop.strip()


def _standing(resource: Shelved, progress: Progress | None, now: _Now) -> Standing:
    if progress is None:
        return Standing(State.NOT_STARTED.value, State.NOT_STARTED.label)
    state, counted = State(progress.state), bool(resource.parts and progress.part)
    percent = round(100 * min(progress.part, resource.parts) / resource.parts) if counted else None
    return Standing(
        state=state.value,
        state_title=state.label,
        part=progress.part,
        place=progress.place,
        words=_place_words(resource, progress.part, progress.place),
        percent=100 if state is State.DONE and resource.parts else percent,
        since=_since(now.clock.day_of(progress.changed_at), now.today),
    )


def _since(day: date, today: date) -> str:
    return past_text(day, today) if (today - day).days in {0, 1} else day_text(day, today)


def _place_words(resource: Shelved, part: int, place: str) -> str:
    of = f" of {resource.parts}" if resource.parts else ""
    counted = f"{resource.kind.part} {part}{of}" if part else ""
    return ", ".join(words for words in (counted, place) if words)


def _passes(resource: Shelved, row: Row, filters: Filters) -> bool:
    return (
        filters.round in {"", *resource.rounds}
        and filters.kind in {"", resource.kind}
        and filters.state in {"", row.standing.state}
        and all(word in _words(resource) for word in filters.q.casefold().split())
    )


def _words(resource: Shelved) -> str:
    return " ".join([resource.title, *resource.authors, resource.why, *resource.topics]).casefold()


def _by_round(found: Sequence[tuple[Shelved, Row]], filters: Filters) -> Iterator[RoundGroup]:
    """Each under its main round, or under the round that is asked for."""
    for each in Round:
        here = [(one, row) for one, row in found if each == (filters.round or one.rounds[0])]
        others = 0 if filters.round else sum(each in one.rounds[1:] for one, _ in found)
        kinds = [
            KindGroup(kind.plural, rows)
            for kind in ResourceKind
            for rows in [[row for one, row in here if one.kind is kind]]
            if rows
        ]
        if here or others:
            yield RoundGroup(each.value, each.title, len(here), kinds, others)


def _counts(found: Sequence[tuple[Shelved, Row]]) -> str:
    by_state = Counter(row.standing.state for _, row in found)
    names = [
        (State.GOING_ON, "going on"),
        (State.DONE, "done"),
        (State.PUT_ASIDE, "put aside"),
    ]
    said = [f"{by_state[state]} {words}" for state, words in names if by_state[state]]
    total = f"{len(found)} {'resource' if len(found) == 1 else 'resources'}"
    return ", ".join([total, *said])


def _topics(ids: Sequence[str]) -> list[Topic]:
    """The topics by name, with the page of the app that knows them; no query."""
    named: dict[str, Topic] = {}
    for kind in KINDS.values():
        for topic, title in kind.topic_titles(set(ids) - set(named)).items():
            named[topic] = Topic(title, kind.topic_url(topic))
    return [named.get(topic) or Topic(topic.replace("-", " ").capitalize(), "") for topic in ids]


def _events(resource: Shelved, progress: Progress, today: date) -> list[Event]:
    """What changed by day, the newest first."""
    events: list[Event] = []
    before = State.NOT_STARTED.value
    for step in progress.steps.order_by("on"):
        where = _place_words(resource, step.part, step.place)
        state = _STATE_WORDS[State(step.state), before == State.NOT_STARTED] if step.state != before else ""
        words = ", ".join(part for part in (state, where) if part) or "place taken back"
        events.append(Event(step.on, day_text(step.on, today), words))
        before = step.state
    return events[::-1]


_STATE_WORDS = {
    (State.GOING_ON, True): "started",
    (State.GOING_ON, False): "taken up again",
    **{(State.DONE, first): "done" for first in (True, False)},
    **{(State.PUT_ASIDE, first): "put aside" for first in (True, False)},
    **{(State.NOT_STARTED, first): "not started after all" for first in (True, False)},
}
"""What is said of a new state, and whether it was not started before."""


def _thing(resource: Shelved) -> Thing:
    detail = " · ".join(words for words in (resource.kind.title, ", ".join(resource.authors)) if words)
    topic = resource.topics[0] if resource.topics else ""
    return Thing(resource.title, resource_url(resource.key), detail, topic, resource.rounds[0].value)
