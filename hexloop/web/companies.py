"""What the pages of companies show: what each asks, joined with how well it is known."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies import queries as companies
from hexloop.apps.companies.models import Company
from hexloop.apps.pipeline.queries import felt_by_round
from hexloop.apps.pipeline.queries.board import Filters, LoopRow, ended_loops, loop_rows
from hexloop.apps.pipeline.queries.loop_part import LoopPart
from hexloop.apps.review import kinds
from hexloop.apps.review import queries as review
from hexloop.apps.review.building import due_cards_of
from hexloop.apps.review.models import Card
from hexloop.apps.review.queries import Remembered
from hexloop.core.interviews.words import Status
from hexloop.core.memory.readiness import Readiness
from hexloop.core.memory.wording import due_text
from hexloop.core.rounds import Round
from hexloop.web.drawing import AXIS_NAMES
from hexloop.web.pieces import MASTERY_WORDS
from hexloop.web.today_states import Tagged, card_of, listed, ready_by_round


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One thing a company asks. ``level`` is its mastery, 0 when it was never graded."""

    kind: str
    key: str
    title: str
    detail: str
    url: str
    round: str
    level: int
    due: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class AskedRound:
    """What a company asks in one round."""

    title: str
    rows: list[AskedRow]


@dataclass(frozen=True, slots=True)
class CompanyPage:
    """A company with everything tagged with it. ``review_url`` asks what is due of it."""

    name: str
    slug: str
    rounds: list[AskedRound]
    total: int
    due: int
    untried: int
    review_url: str


@dataclass(frozen=True, slots=True)
class CompanyLine:
    """A company in the list of all, with the latest of its loops; without one ``status`` is empty."""

    name: str
    slug: str
    url: str
    tagged: str
    role: str = ""
    status: str = ""
    next: str = ""
    next_when: str = ""


@dataclass(frozen=True, slots=True)
class CompanyReadiness:
    """The hexagon of a loop. ``values`` are percent by round, ``lines`` how those asked came about, ``faded`` the
    rounds that it does not ask, ``note`` says which these are and how many days are left."""

    values: dict[str, int | None]
    lines: list[str]
    faded: tuple[str, ...]
    note: str


def company_list(user: User, *, at: datetime) -> list[CompanyLine]:
    """Every company: those with a loop under way first, by what comes next; then those without one, then those whose
    loops are over, by name. Five queries."""
    under_way: dict[str, LoopRow] = {}
    for row in loop_rows(user, Filters(), at):
        under_way.setdefault(row.slug, row)
    over = {slug: (role, Status(status).title) for slug, role, status in ended_loops(user)}
    order = {slug: place for place, slug in enumerate(under_way)}
    rows = companies.company_rows(user)
    rows.sort(key=lambda row: (order.get(row.slug, len(order)), row.slug in over))
    root = reverse("companies")
    return [_line(row, root, under_way.get(row.slug), over.get(row.slug, ("", ""))) for row in rows]


def _line(row: companies.CompanyRow, root: str, loop: LoopRow | None, over: tuple[str, str]) -> CompanyLine:
    url, tagged = f"{root}{row.slug}/", f"{row.tagged} tagged"
    if loop:
        return CompanyLine(row.name, row.slug, url, tagged, loop.role, loop.status_title, loop.next, loop.next_when)
    return CompanyLine(row.name, row.slug, url, tagged, *over)


def company_readiness(user: User, part: LoopPart, left: Sequence[Remembered], *, today: date) -> CompanyReadiness:
    """How ready this user is for the rounds of a loop: what is tagged with the company weighs more. ``left`` is what
    this user remembers today."""
    rounds = readiness_at(user, part.loop.company, left, today=today)
    faded = tuple(key.value for key in Round if key.value not in part.wanted) if part.wanted else ()
    felt = felt_by_round(user, part.loop.company)
    card = card_of({key: ready for key, ready in rounds.items() if key not in faded})
    return CompanyReadiness(
        values=card_of(rounds).values,
        lines=card.lines + [_felt_line(key, felt[key], rounds) for key in Round if key in felt and key not in faded],
        faded=faded,
        note=_readiness_note(part, faded, today),
    )


def readiness_at(
    user: User, company: Company, left: Sequence[Remembered], *, today: date, asked: Collection[str] | None = None
) -> dict[str, Readiness]:
    """How ready this user is for what a company asks, by round; where ``asked`` names rounds, ``left`` and the answer
    know of those alone."""
    rounds = tagged_rounds(user, company)
    if asked is not None:
        rounds = {name: of for name, of in rounds.items() if of in asked}
    cards = review.graded_cards(user, rounds)
    known = review.remembered(user, today=today, cards=cards, rounds=asked)
    tagged = Tagged(rounds, known, set(cards.values()))
    return ready_by_round(user, left, tagged)


def _felt_line(key: Round, grades: list[int], rounds: Mapping[str, Readiness]) -> str:
    """``Coding felt slow in its last round here; this says 43 now.``"""
    said = f"; this says {round(100 * rounds[key].value)} now" if key in rounds else ""
    return f"{AXIS_NAMES[key]} felt {MASTERY_WORDS[grades[0]]} in its last round here{said}."


def tagged_rounds(user: User, company: Company) -> dict[tuple[str, str], str]:
    """What is tagged with a company, each with the round that it belongs to. A query, and one a kind."""
    names = [kinds.Named(kind, key) for kind, key in companies.tagged_things(company)]
    found = kinds.things(user, names)
    return {name: kinds.KINDS[name[0]].round_of(thing) for name, thing in found.items() if name[0] in kinds.KINDS}


def _readiness_note(part: LoopPart, faded: tuple[str, ...], today: date) -> str:
    if not part.wanted:
        return "No round of this loop says what it practises yet."
    names = [AXIS_NAMES[Round(key)] for key in faded]
    asked = f"{listed(names)} {'is' if len(names) == 1 else 'are'} not asked here. " if names else ""
    left = (part.next_on - today).days if part.next_on else None
    if left is None:
        return f"{asked}No round has a time yet."
    days = "today" if left == 0 else "tomorrow" if left == 1 else f"in {left} days"
    return f"{asked}The next round is {days}."


_GROUPS = [*((key.value, key.title) for key in Round), ("", "Of no round")]


def company_page_rows(user: User, company: Company, *, at: datetime) -> CompanyPage:
    """Everything on the page of a company: a query for the tags, two for the cards, one a kind."""
    today = accounts.study_day(user, at)
    names = [kinds.Named(kind, key) for kind, key in companies.tagged_things(company)]
    found = kinds.things(user, names)
    cards = _cards(user, names)
    rows = [_row(name, found[name.kind, name.key], cards.get((name.kind, name.key)), today) for name in names]
    return CompanyPage(
        name=company.name,
        slug=company.slug,
        rounds=[
            AskedRound(title, some) for key, title in _GROUPS if (some := [row for row in rows if row.round == key])
        ],
        total=len(rows),
        due=due_cards_of(user, today).filter(companies.asked_by(user, company.slug)).count(),
        untried=sum(row.level == 0 for row in rows if row.round),
        review_url=f"{reverse('review_session')}?{urlencode({'company': company.slug})}",
    )


def _cards(user: User, names: list[kinds.Named]) -> dict[tuple[str, str], Card]:
    """The most urgent graded card of each thing."""
    groups = {name.key for name in names}
    cards = accounts.owned(Card, user).filter(group__in=groups, reviews__gt=0).order_by("-due_on")
    return {(card.kind, card.group): card for card in cards}


def _row(name: kinds.Named, thing: kinds.Thing, card: Card | None, today: date) -> AskedRow:
    kind = kinds.KINDS.get(name.kind)
    due_on = card.due_on if card else None
    return AskedRow(
        kind=name.kind,
        key=name.key,
        title=thing.title,
        detail=thing.detail,
        url=thing.url,
        round=kind.round_of(thing) if kind else "",
        level=(card.last_grade or 0) if card else 0,
        due=due_text(due_on, today) if due_on else "",
        overdue=due_on is not None and due_on < today,
    )
