"""Reads about people, and the one place where the visibility of owned rows starts."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeVar

from django.conf import settings
from django.db.models import QuerySet

from hexloop.apps.accounts.models import Owned, Preferences, User
from hexloop.core.memory.study_day import StudyClock

OwnedRow = TypeVar("OwnedRow", bound=Owned)


def owned(model: type[OwnedRow], user: User) -> QuerySet[OwnedRow]:
    """The rows of ``model`` that belong to this user: every read of an owned table starts here."""
    return model._default_manager.filter(owner=user)


def preferences(user: User) -> Preferences:
    """How this user likes it. Who never chose anything gets the defaults, unsaved, in the machine's time zone."""
    chosen = owned(Preferences, user).first()
    return chosen or Preferences(owner=user, time_zone=settings.MACHINE_ZONE)


def study_clock(chosen: Preferences) -> StudyClock:
    """The clock that tells the study days of whoever has these preferences."""
    return StudyClock(chosen.zone, chosen.day_start_hour)


def study_day(user: User, at: datetime) -> date:
    """The study day of this user at ``at``."""
    return study_clock(preferences(user)).day_of(at)
