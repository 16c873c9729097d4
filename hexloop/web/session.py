"""What the review session shows: the head of the queue in its own way, how far the day is, and its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from urllib.parse import parse_qsl, urlencode

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.queries.sittings import cards_at_hand, own_sittings
from hexloop.apps.companies import queries as companies
from hexloop.apps.review import kinds
from hexloop.apps.review import queries as review
from hexloop.apps.review.browse import found_by
from hexloop.apps.review.building import Cut, DayQueue, Entry, day_queue, days_to_clear
from hexloop.apps.review.kinds import Face, Manner, Thing
from hexloop.apps.review.models import Card
from hexloop.apps.review.queries import Preview
from hexloop.apps.review.scheduling import Scheduling, scheduling_for
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.search import MOST_CHARACTERS, SearchError
from hexloop.core.rounds import Round
from hexloop.web.context import due_by_place
from hexloop.web.drawing import AXIS_NAMES
from hexloop.web.durations import duration_text
from hexloop.web.frame import PLACES
from hexloop.web.review_pack import pack_cut

CUT_NAMES = ("round", "topic", "kind", "deck", "company", "pack", "q", "more", "block")
LONGEST = {"q": MOST_CHARACTERS}
MORE = 10
MOST_MORE = 9_999
COMING_DAYS = 30

_ROUND_NAMES = {key.value: AXIS_NAMES[key] for key in Round}


@dataclass(frozen=True, slots=True)
class SessionCut:
    """What a session is cut to, as its address says it. ``query`` is that part of the address, ``words`` say it to a
    person, ``trouble`` is what is wrong with the search. ``missing`` says that the company, the review pack or the
    block is none of this person's."""

    cut: Cut
    query: str
    words: str
    trouble: str = ""
    missing: bool = False

    @property
    def url(self) -> str:
        """The session cut so."""
        return _url(self.query)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The same for the hidden fields of a form."""
        return parse_qsl(self.query)


@dataclass(frozen=True, slots=True)
class Asked:
    """The card that is asked. ``answers`` is how many grades it had when it was shown, ``face`` is ``None`` when it is
    done on a page of its own, to which a button with the words ``begin`` leads, or is gone."""

    kind: str
    key: str
    card: int | None
    new: bool
    answers: int
    title: str
    detail: str
    url: str
    round: str
    about: str
    manner: Manner
    begin: str
    face: Face | None
    grades: list[Preview]
    marked: bool
    flag: int
    leech: bool

    @property
    def name(self) -> str:
        """Kind and key in one word."""
        return f"{self.kind}:{self.key}"

    @property
    def gone(self) -> bool:
        """Whether there is nothing to show and no page either."""
        return self.face is None and not self.url

    @property
    def works(self) -> bool:
        """Whether it is done on its own page."""
        return self.face is None and bool(self.url)

    @property
    def edit_url(self) -> str:
        """Where it can be changed."""
        return self.face.edit_url if self.face else ""


@dataclass(frozen=True, slots=True)
class DayEnd:
    """What a session ends with. ``done`` says what was graded today, ``tomorrow`` what comes, ``more_url`` asks for ten
    more beyond the day's limits, ``elsewhere_url`` leads to what the cut leaves out."""

    done: str
    grades: list[tuple[Grade, str, int]]
    tomorrow: str
    weak: bool
    more_url: str
    elsewhere: int
    elsewhere_url: str
    any_cards: bool


@dataclass(frozen=True, slots=True)
class Session:
    """The whole page. ``percent`` is how much of what was there today is done."""

    cut: SessionCut
    asked: Asked | None
    done: int
    due: int
    new: int
    percent: int
    held_back: str
    end: DayEnd | None
    today: date

    @property
    def show_url(self) -> str:
        """The same with the answer shown."""
        return _url(
            "&".join(filter(None, (self.cut.query, urlencode({"show": self.asked.name}) if self.asked else "")))
        )


def read_cut(user: User, values: Mapping[str, str], *, at: datetime) -> SessionCut:
    """The cut that a query string names. What it does not know it leaves out."""
    named = {name: values.get(name, "").replace("\0", "")[: LONGEST.get(name, 200)].strip() for name in CUT_NAMES}
    more = int(named["more"]) if named["more"].isascii() and named["more"].isdigit() and len(named["more"]) < 5 else 0
    named["more"] = str(more) if more else ""
    cut = Cut(named["round"], named["topic"], named["kind"], named["deck"], None, min(more, MOST_MORE))
    given = {name: value for name, value in named.items() if value}
    company = companies.visible_companies(user).filter(slug=named["company"]).first() if named["company"] else None
    block = own_sittings(user).filter(pk=named["block"]).first() if _is_number(named["block"]) else None
    pack = pack_cut(user, named["pack"], at=at) if named["pack"] else None
    called = named | {"company": company.name if company else "", "block": block.title if block else ""}
    called["pack"] = pack.title if pack else ""
    query, words, trouble = urlencode(given), _words(called), ""
    if pack:
        cut = replace(cut, chosen=pack.cards, begun=pack.begun)
    if company:
        cut = replace(cut, found=companies.asked_by(user, company.slug))
    if block:
        # The day's limits are no reason to leave out what was put on a list.
        found = cards_at_hand(user, block)
        cut = replace(cut, found=found if cut.found is None else cut.found & found, more=MOST_MORE)
    if named["q"]:
        try:
            found = found_by(user, named["q"], at=at)
            cut = replace(cut, found=found if cut.found is None else cut.found & found)
        except SearchError as error:
            trouble = str(error)
    missing = _missing(named, {"company": company, "pack": pack, "block": block})
    return SessionCut(cut, query, words, trouble, missing=missing)


def _missing(named: Mapping[str, str], found: Mapping[str, object]) -> bool:
    """Whether the address names something that is none of this person's."""
    return any(named[name] and one is None for name, one in found.items())


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19


def session(user: User, cut: SessionCut, *, at: datetime, how: Scheduling | None = None) -> Session:
    """The session of this user at ``at``; ``how`` is their scheduling then, where it is known."""
    how = how or scheduling_for(user, at=at)
    queue = day_queue(user, at=at, cut=cut.cut, how=how)
    left = queue.due + queue.new
    return Session(
        cut=cut,
        asked=_asked(user, queue.head, how) if queue.head else None,
        done=queue.done,
        due=queue.due,
        new=queue.new,
        percent=round(100 * queue.done / (queue.done + left)) if queue.done + left else 0,
        held_back=_held_back(queue, how),
        end=None if queue.head else _end(user, cut, queue, how),
        today=how.today,
    )


def counts_beside(user: User, today: date) -> list[tuple[str, int]]:
    """What stands in the rail beside the pages where something is due, by their addresses: it goes on being true
    while one card after the other is answered."""
    due = due_by_place(user, today)
    return [(place.url, due.get(place.key, 0)) for place in PLACES]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something that is graded belongs."""

    round: Round
    topic: str


def place_of(user: User, kind: str, key: str) -> Place | None:
    """Where a thing without a grade belongs; ``None`` when there is no such thing, or none that is practised."""
    card = accounts.owned(Card, user).filter(kind=kind, key=key).values_list("round", "topic").first()
    if card:
        return Place(Round(card[0]), card[1])
    thing = kinds.things(user, [kinds.Named(kind, key)])[kind, key]
    round_key = kinds.KINDS[kind].round_of(thing) if thing.url else ""
    return Place(Round(round_key), thing.topic) if round_key else None


def _asked(user: User, entry: Entry, how: Scheduling) -> Asked:
    kind = kinds.KINDS.get(entry.kind)
    card = accounts.owned(Card, user).get(pk=entry.card) if entry.card else None
    face = kind.face(user, entry.key) if kind and kind.manner is not Manner.WORK else None
    thing = _thing(user, entry, card, face)
    round_key = card.round if card else kind.round_of(thing) if kind else ""
    shown = card or Card(owner=user, kind=entry.kind, key=entry.key, round=round_key)
    return Asked(
        kind=entry.kind,
        key=entry.key,
        card=shown.pk,
        new=entry.new,
        answers=shown.reviews,
        title=thing.title,
        detail=thing.detail,
        url=thing.url,
        round=round_key,
        about=_about(kind, round_key, card.topic if card else thing.topic),
        manner=kind.manner if kind else Manner.REVEAL,
        begin=kind.begin if kind else "",
        face=face,
        grades=review.previews_of(how, shown),
        marked=shown.marked,
        flag=shown.flag,
        leech=shown.leech,
    )


def _about(kind: kinds.Kind | None, round_key: str, topic: str) -> str:
    """``Breadth · Calibration``."""
    titles = kind.topic_titles([topic]) if kind and topic else {}
    return " · ".join(part for part in (_ROUND_NAMES.get(round_key, round_key), titles.get(topic, topic)) if part)


def _thing(user: User, entry: Entry, card: Card | None, face: Face | None) -> Thing:
    # A card that shows itself needs no second query for its title.
    if card and card.title and face:
        return Thing(card.title, "")
    return kinds.things(user, [entry])[entry.kind, entry.key]


def _held_back(queue: DayQueue, how: Scheduling) -> str:
    """``120 more are held back today; at 50 a day the backlog is gone in 12 days.``"""
    if not queue.held_back:
        return ""
    limit = how.choices.reviews_per_day
    days = days_to_clear(queue.held_back, how.ahead(COMING_DAYS), limit)
    more = f"{queue.held_back} more {'is' if queue.held_back == 1 else 'are'} held back today"
    if days is None:
        return f"{more}; at {limit} a day the backlog does not shrink. A higher limit in Settings would."
    return f"{more}; at {limit} a day the backlog is gone in {days} day{'' if days == 1 else 's'}."


def _end(user: User, cut: SessionCut, queue: DayQueue, how: Scheduling) -> DayEnd:
    done = review.done_on(user, how.today)
    tomorrow = review.due_counts(user, how.today + timedelta(days=1))
    more = replace(cut.cut, more=min(cut.cut.more + MORE, MOST_MORE))
    all_of_it = Cut(more=cut.cut.more)
    elsewhere = day_queue(user, at=how.at, cut=all_of_it, how=how) if cut.cut != all_of_it else None
    return DayEnd(
        done=_done_text(done),
        grades=[(grade, grade.title, count) for grade, count in done.grades.items() if count],
        weak=bool(done.grades[Grade.NO_CLUE] + done.grades[Grade.BUGS]),
        tomorrow=_tomorrow_text(sum(tomorrow.values()) - queue.held_back),
        more_url=_url(_with_more(cut, more.more)) if day_queue(user, at=how.at, cut=more, how=how).head else "",
        elsewhere=elsewhere.due + elsewhere.new if elsewhere else 0,
        elsewhere_url=_url(urlencode({"more": cut.cut.more}) if cut.cut.more else ""),
        any_cards=accounts.owned(Card, user).exists(),
    )


def _done_text(done: review.DoneToday) -> str:
    if not done.total:
        return "Nothing was graded today."
    new = f", {done.new} of them new" if done.new else ""
    time = f", in {duration_text(done.seconds)}" if done.seconds else ""
    return f"{done.total} graded today{new}{time}."


def _tomorrow_text(count: int) -> str:
    return f"{count} come{'s' if count == 1 else ''} back tomorrow." if count > 0 else "Nothing comes back tomorrow."


def _with_more(cut: SessionCut, more: int) -> str:
    parts = [part for part in cut.query.split("&") if part and not part.startswith("more=")]
    return "&".join([*parts, f"more={more}"])


def _url(query: str) -> str:
    page = reverse("review_session")
    return f"{page}?{query}" if query else page


def _topic_title(topic: str) -> str:
    """What a person calls the topic; its id where no kind knows it."""
    titles = (kind.topic_titles([topic]).get(topic, "") for kind in kinds.KINDS.values()) if topic else ()
    return next((title for title in titles if title), topic)


def _words(named: Mapping[str, str]) -> str:
    """What the cut is called: ``Breadth, calibration``."""
    parts: Sequence[str] = [
        _ROUND_NAMES.get(named["round"], named["round"]),
        _topic_title(named["topic"]),
        named["kind"].capitalize(),
        named["deck"] and f"deck {named['deck']}",
        named["company"],
        named["pack"],
        named["block"] and f"block {named['block']}",
        named["q"] and f"search {named['q']}",
    ]
    return ", ".join(part for part in parts if part)
