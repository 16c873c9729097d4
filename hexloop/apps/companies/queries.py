"""Reads about companies and their tags."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Lower

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company, Tag


@dataclass(frozen=True, slots=True)
class CompanyRow:
    """A company with how many things are tagged with it."""

    name: str
    slug: str
    tagged: int


@dataclass(frozen=True, slots=True)
class Asking:
    """A company that asks a thing."""

    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class ThingTags:
    """The companies that ask a thing, and the names that may be added."""

    kind: str
    key: str
    tagged: tuple[Asking, ...]
    others: tuple[str, ...]


def visible_companies(user: User) -> QuerySet[Company]:
    """The user's companies, by name."""
    return accounts.owned(Company, user).order_by(Lower("name"))


def company_rows(user: User) -> list[CompanyRow]:
    """Every company with its number of tags: one query."""
    counted = visible_companies(user).annotate(tagged=Count("tags"))
    return [CompanyRow(*row) for row in counted.values_list("name", "slug", "tagged")]


def thing_tags(user: User, kind: str, key: str) -> ThingTags:
    """The companies that ask the thing ``kind``, ``key``: one query."""
    tag = Tag.objects.filter(company=OuterRef("pk"), kind=kind, key=key)
    rows = visible_companies(user).annotate(asks=Exists(tag)).values_list("name", "slug", "asks")
    return ThingTags(
        kind=kind,
        key=key,
        tagged=tuple(Asking(name, slug) for name, slug, asks in rows if asks),
        others=tuple(name for name, _, asks in rows if not asks),
    )


def tagged_things(company: Company) -> list[tuple[str, str]]:
    """Kind and key of everything tagged with the company, the latest first."""
    return list(Tag.objects.filter(company=company).order_by("-made_at", "-pk").values_list("kind", "key"))


def tagged_keys(user: User, slug: str, kind: str) -> QuerySet[Tag, str]:
    """The keys of the things of one kind that are tagged with the company ``slug``, for a subquery."""
    tags = accounts.owned(Tag, user).filter(company__slug=slug, company__owner=user, kind=kind)
    return tags.values_list("key", flat=True)


def frequency_of(user: User, slug: str, kind: str, field: str) -> Subquery:
    """Of rows of a query, how often the company ``slug`` asks the thing whose key stands in ``field``; null where no
    list says it."""
    tags = accounts.owned(Tag, user).filter(company__slug=slug, company__owner=user, kind=kind, key=OuterRef(field))
    return Subquery(tags.values("frequency")[:1])


def often_asked(user: User, slug: str, kind: str) -> dict[str, float]:
    """The keys of the things of one kind that the company ``slug`` asks, with how often; 0 where no list says it. One
    query."""
    tags = accounts.owned(Tag, user).filter(company__slug=slug, company__owner=user, kind=kind)
    return {key: frequency or 0.0 for key, frequency in tags.values_list("key", "frequency")}


def asked_by(user: User, slug: str) -> Q:
    """Of rows with ``kind`` and ``group`` (cards): those whose thing is tagged with the company ``slug``."""
    tags = accounts.owned(Tag, user).filter(company__slug=slug, kind=OuterRef("kind"), key=OuterRef("group"))
    return Q(Exists(tags))
