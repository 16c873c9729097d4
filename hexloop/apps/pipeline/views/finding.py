"""What the views of the pipeline share."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.shortcuts import get_object_or_404

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Company
from hexloop.apps.companies.queries import visible_companies
from hexloop.apps.pipeline.models import Loop, Round
from hexloop.apps.pipeline.queries import visible_loops, visible_rounds
from hexloop.apps.pipeline.queries.visible import removed_loops, removed_rounds

COMMON_ZONES = (
    *("America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Sao_Paulo"),
    *("Europe/London", "Europe/Berlin", "Europe/Zurich", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Singapore"),
    *("Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "UTC"),
)
"""Zones that a field offers; any other one can be typed."""


def find_company(request: SignedInRequest, slug: str) -> Company:
    """This user's company of that address, or 404."""
    return get_object_or_404(visible_companies(request.user), slug=slug)


def find_loop(request: SignedInRequest, slug: str, number: int, *, removed: bool = False) -> Loop:
    """This user's loop of that address, or one that was taken away, or 404."""
    loops = removed_loops(request.user) if removed else visible_loops(request.user)
    return get_object_or_404(loops, company__slug=slug, number=number)


def find_round(request: SignedInRequest, slug: str, number: int, *, removed: bool = False) -> Round:
    """This user's round of that address, or one that was taken away, or 404."""
    rounds = removed_rounds(request.user) if removed else visible_rounds(request.user)
    return get_object_or_404(rounds, loop__company__slug=slug, number=number)


def own_zone(user: User) -> str:
    """The zone in which this user lives."""
    return accounts.preferences(user).time_zone


def zones(user: User, used: Sequence[str] = ()) -> list[str]:
    """The zones to offer: this user's own first, those in use, and common ones."""
    return list(dict.fromkeys([own_zone(user), *filter(None, used), *COMMON_ZONES]))


def warn(request: SignedInRequest, warnings: Sequence[str]) -> None:
    """Say what there is to say of clocks, each once."""
    for words in dict.fromkeys(filter(None, warnings)):
        messages.warning(request, words)
