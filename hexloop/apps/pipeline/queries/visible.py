"""Which loops, rounds and what belongs to them a person sees: every read starts here."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.addresses import address
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company
from hexloop.apps.pipeline.models import Contact, Loop, LoopFile, LoopTemplate, Offer, Round
from hexloop.core.interviews.words import CLOSED

CLOSED_VALUES = [status.value for status in CLOSED]


def visible_loops(user: User) -> QuerySet[Loop]:
    """This user's applications, without those that were taken away."""
    return accounts.owned(Loop, user).filter(removed_at=None).select_related("company")


def visible_rounds(user: User) -> QuerySet[Round]:
    """This user's rounds with their loops and companies, without what was taken away."""
    rounds = accounts.owned(Round, user).filter(removed_at=None, loop__removed_at=None)
    return rounds.select_related("loop__company")


def removed_loops(user: User) -> QuerySet[Loop]:
    """Applications that can be brought back."""
    return accounts.owned(Loop, user).exclude(removed_at=None).select_related("company")


def removed_rounds(user: User) -> QuerySet[Round]:
    """Rounds that can be brought back."""
    return accounts.owned(Round, user).exclude(removed_at=None).select_related("loop__company")


def visible_contacts(user: User, company: Company) -> QuerySet[Contact]:
    """The people of a company, those taken away too (``removed_at`` says so)."""
    return accounts.owned(Contact, user).filter(company=company).select_related("loop").order_by("name", "pk")


def visible_files(user: User, loop: Loop) -> QuerySet[LoopFile]:
    """The files of a loop, those taken off too."""
    return LoopFile.objects.filter(loop=loop, loop__owner=user).select_related("attachment").order_by("made_at", "pk")


def visible_offers(user: User) -> QuerySet[Offer]:
    """This user's offers with their loops and companies, without what was taken away."""
    offers = accounts.owned(Offer, user).filter(removed_at=None, loop__removed_at=None)
    return offers.select_related("loop__company")


def own_templates(user: User) -> QuerySet[LoopTemplate]:
    """The templates that are rows, those taken away too."""
    return accounts.owned(LoopTemplate, user)


def rounds_of(loop: Loop) -> list[Round]:
    """The rounds of a loop, in order. One query."""
    return list(Round.objects.filter(loop=loop, removed_at=None).order_by("place", "pk"))


def loops_of(user: User, company: Company) -> list[Loop]:
    """The applications to a company: those that are under way first, then the latest. One query."""
    loops = visible_loops(user).filter(company=company)
    return sorted(loops, key=lambda loop: (loop.status in CLOSED_VALUES, -loop.number))


def latest_loop(user: User, company: Company) -> Loop | None:
    """The latest application that is under way, else the latest. One query."""
    return next(iter(loops_of(user, company)), None)


def under_way() -> Q:
    """Of rounds: those of applications that are not over."""
    return ~Q(loop__status__in=CLOSED_VALUES)


def loop_url(slug: str, number: int) -> str:
    """The address of a loop."""
    return address("loop", slug, number)


def round_url(slug: str, number: int) -> str:
    """The address of a round."""
    return address("round", slug, number)


def web_links(links: Iterable[object]) -> list[str]:
    """The links that may be followed: an import can bring others than the services keep."""
    return [link for link in links if isinstance(link, str) and link.startswith(("https://", "http://"))]
