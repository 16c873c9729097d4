"""A search as a person writes it, with what cards and companies know of the things: they are named by kind and key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company, Tag
from hexloop.apps.companies.queries import visible_companies
from hexloop.apps.review.building import due_cards_of
from hexloop.apps.search.queries import kind_of
from hexloop.apps.search.sources import SOURCES
from hexloop.core.search.query import Filter, Query, parse

COMPANY = "company"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asked for: ``only`` is what cards and companies make of it, ``trouble`` a sentence why nothing can
    be found."""

    query: Query
    only: Q
    trouble: str = ""


def ask(user: User, text: str, *, at: datetime) -> Asked:
    """Read a search; see that the kinds and companies in it are ones that there are.

    ``due:`` and ``company:`` cost two or three queries, however much there is to find; what has neither costs none.
    """
    query = parse(text, today=accounts.study_day(user, at))
    only, trouble = Q(), query.trouble
    for one in query.filters:
        if one.name == "kind" and not kind_of(one.value) and one.value not in {COMPANY, "companies"}:
            kinds = ", ".join([*sorted(SOURCES), COMPANY])
            trouble = trouble or f"No kind is called {one.value}. Write kind: with one of {kinds}."
        elif one.name == "due" and one.on:
            only &= _wanted(_due(user, one.on), one)
        elif one.name == "company":
            company = _company(user, one.value)
            if company is None:
                trouble = trouble or f"You have no company called {one.value}. Companies shows those that you have."
            else:
                only &= _wanted(_asked_by(company), one)
    return Asked(query, only, trouble)


def company_things(user: User, query: Query, most: int) -> list[Company]:
    """The companies whose names have every word: one query. Other filters than that for the kind leave none."""
    if not query.terms or query.without or any(one.name != "kind" or not one.wanted for one in query.filters):
        return []
    if any(value not in {COMPANY, "companies"} for value in query.values("kind")):
        return []
    found = visible_companies(user)
    for term in query.terms:
        found = found.filter(name__icontains=term.raw)
    return list(found[:most])


def _wanted(condition: Q, one: Filter) -> Q:
    return condition if one.wanted else ~condition


def _due(user: User, on: date) -> Q:
    """What has a card that is due by then, or holds something that has one: a page has those of its lines."""
    cards = due_cards_of(user, on).filter(reviews__gt=0)
    found = Q(Exists(cards.filter(kind=OuterRef("kind"), group=OuterRef("key"))))
    for source in SOURCES.values():
        if source.card_kind:
            groups = cards.filter(kind=source.card_kind).values_list("group", flat=True)
            found |= Q(kind=source.kind, key__in=source.holders(user, groups))
    return found


def _company(user: User, value: str) -> Company | None:
    return visible_companies(user).filter(Q(slug=value) | Q(name__iexact=value)).first()


def _asked_by(company: Company) -> Q:
    return Q(Exists(Tag.objects.filter(company=company, kind=OuterRef("kind"), key=OuterRef("key"))))
