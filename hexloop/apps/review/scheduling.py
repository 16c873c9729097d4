"""How one person's cards are scheduled: their retention, weights, easy days and the load of the days ahead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, cached_property
from typing import Any

from django.db.models import Count, QuerySet

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import Preferences, User
from hexloop.apps.review import compiled
from hexloop.apps.review.memory import memory_of
from hexloop.apps.review.models import Card, EasyDate, MemoryChoices
from hexloop.core.memory import schedule
from hexloop.core.memory.balance import MOVED_FROM, Balance, EasyDays
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import DEFAULT_WEIGHTS, Scheduled, Weights, as_it_is
from hexloop.core.memory.study_day import StudyClock


@dataclass(frozen=True)
class Scheduling:
    """All that a grade at ``at`` needs besides the card. ``preferences`` and ``choices`` may be unsaved defaults."""

    user: User
    at: datetime
    preferences: Preferences
    choices: MemoryChoices

    @cached_property
    def clock(self) -> StudyClock:
        """The clock of this person's study days."""
        return accounts.study_clock(self.preferences)

    @cached_property
    def today(self) -> date:
        """The study day of ``at``."""
        return self.clock.day_of(self.at)

    @cached_property
    def weights(self) -> Weights:
        """Their own FSRS-6 weights, or the defaults."""
        return weights_of(self.choices)

    def retention(self, round_key: str) -> float:
        """The recall at which a card of this round should come back."""
        own = self.choices.retention_by_round.get(round_key)
        return float(own if own is not None else self.preferences.retention)

    def previews(self, card: Card) -> dict[Grade, Scheduled]:
        """What each of the four grades would do to this card now."""
        return schedule.previews(
            memory_of(card),
            at=self.at,
            retention=self.retention(card.round),
            clock=self.clock,
            weights=self.weights,
            settle=self._settle(card),
        )

    def _settle(self, card: Card) -> Callable[[int], int]:
        """Settles the intervals of this card. What is too short to be moved costs no query."""

        def settle(interval: int) -> int:
            return interval if interval < MOVED_FROM else balance().settle(interval)

        @cache
        def balance() -> Balance:
            return Balance(self.today, self._load_without(card) if self.choices.balance else {}, self._easy_days)

        if not self.choices.balance and self._easy_days.ordinary:
            return as_it_is
        return settle

    def moved(self, card: Card, due_before: date | None) -> None:
        """Remember that a card has another date now, so that the next one is settled without asking again."""
        if "_load" not in self.__dict__:
            return
        for day, change in ((due_before, -1), (None if card.suspended else card.due_on, 1)):
            if day is not None and day > self.today:
                self._load[day] = self._load.get(day, 0) + change

    def ahead(self, days: int) -> list[int]:
        """How many cards are due on each of the next ``days`` days."""
        return [self._load.get(self.today + timedelta(days=day), 0) for day in range(1, days + 1)]

    @cached_property
    def _load(self) -> dict[date, int]:
        """How many cards are due on each day to come."""
        rows = compiled.rows("load", _due_later, {"owner": self.user, "today": self.today})
        return {compiled.as_date(day): count for day, count in rows}

    def _load_without(self, card: Card) -> dict[date, int]:
        on = None if card.suspended else card.due_on
        return self._load | {on: self._load[on] - 1} if on in self._load else self._load

    @cached_property
    def _easy_days(self) -> EasyDays:
        rows = compiled.rows("easy dates", _easy_later, {"owner": self.user, "today": self.today})
        return EasyDays(self.choices.easy_weekdays, {compiled.as_date(day): percent for day, percent in rows})


def _due_later(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    due = accounts.owned(Card, values["owner"]).filter(suspended=False, due_on__gt=values["today"])
    return due.values_list("due_on").annotate(Count("pk"))


def _easy_later(values: Mapping[str, Any]) -> QuerySet[Any, Any]:
    return accounts.owned(EasyDate, values["owner"]).filter(on__gt=values["today"]).values_list("on", "percent")


def scheduling_for(user: User, *, at: datetime) -> Scheduling:
    """How the cards of this person are scheduled at ``at``."""
    return Scheduling(user, at, accounts.preferences(user), memory_choices(user))


def memory_choices(user: User) -> MemoryChoices:
    """What this person chose; who never chose anything gets the defaults, unsaved."""
    return accounts.only_row(MemoryChoices, user) or MemoryChoices(owner=user)


def weights_of(choices: MemoryChoices) -> Weights:
    """The FSRS-6 weights to schedule and to predict with."""
    return tuple(float(weight) for weight in choices.weights) if choices.weights else DEFAULT_WEIGHTS


def deck_of(round_key: str, topic: str) -> str:
    """The deck of a card that no import gave one: ``coding::graphs``."""
    return f"{round_key}::{topic}" if topic else round_key
