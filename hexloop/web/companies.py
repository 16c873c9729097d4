"""What the pages of companies show: what each asks, joined with how well it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies import queries as companies
from hexloop.apps.companies.models import Company
from hexloop.apps.review import kinds
from hexloop.apps.review.building import due_cards_of
from hexloop.apps.review.models import Card
from hexloop.core.memory.wording import due_text
from hexloop.core.rounds import Round


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
            AskedRound(key.title, of_round) for key in Round if (of_round := [row for row in rows if row.round == key])
        ],
        total=len(rows),
        due=due_cards_of(user, today).filter(companies.asked_by(user, company.slug)).count(),
        untried=sum(row.level == 0 for row in rows),
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
        round=kind.round_of(thing) if kind else Round.CODING.value,
        level=(card.last_grade or 0) if card else 0,
        due=due_text(due_on, today) if due_on else "",
        overdue=due_on is not None and due_on < today,
    )
