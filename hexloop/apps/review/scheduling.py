"""How one person's cards are scheduled: their retention, weights, easy days and the load of the days ahead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.db.models import Count

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import Preferences, User
from hexloop.apps.review.memory import memory_of
from hexloop.apps.review.models import Card, EasyDate, MemoryChoices
from hexloop.core.memory import schedule
from hexloop.core.memory.balance import Balance, EasyDays, spread
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

    @property
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
        memory, retention = memory_of(card), self.retention(card.round)
        raw = schedule.previews(memory, at=self.at, retention=retention, clock=self.clock, weights=self.weights)
        settle = self._settle(card, max(each.interval_days for each in raw.values()))
        if settle is as_it_is:
            return raw
        return schedule.previews(
            memory, at=self.at, retention=retention, clock=self.clock, weights=self.weights, settle=settle
        )

    def _settle(self, card: Card, longest: int) -> Callable[[int], int]:
        """``as_it_is`` where nothing is to be settled: all intervals are too short, or every day is as good."""
        if longest < 3:
            return as_it_is
        until = date.fromordinal(min(date.max.toordinal(), self.today.toordinal() + spread(longest)[1]))
        easy = self._easy_days(until)
        if not self.choices.balance:
            return as_it_is if easy.ordinary else Balance(self.today, {}, easy).settle
        due = accounts.owned(Card, self.user).filter(suspended=False, due_on__gt=self.today).exclude(pk=card.pk)
        load = dict(due.filter(due_on__lte=until).values_list("due_on").annotate(Count("pk")))
        return Balance(self.today, load, easy).settle

    def _easy_days(self, until: date) -> EasyDays:
        dates = accounts.owned(EasyDate, self.user).filter(on__gt=self.today, on__lte=until)
        return EasyDays(self.choices.easy_weekdays, dict(dates.values_list("on", "percent")))


def scheduling_for(user: User, *, at: datetime) -> Scheduling:
    """How the cards of this person are scheduled at ``at``."""
    return Scheduling(user, at, accounts.preferences(user), memory_choices(user))


def memory_choices(user: User) -> MemoryChoices:
    """What this person chose; who never chose anything gets the defaults, unsaved."""
    return accounts.owned(MemoryChoices, user).first() or MemoryChoices(owner=user)


def weights_of(choices: MemoryChoices) -> Weights:
    """The FSRS-6 weights to schedule and to predict with."""
    return tuple(float(weight) for weight in choices.weights) if choices.weights else DEFAULT_WEIGHTS


def deck_of(round_key: str, topic: str) -> str:
    """The deck of a card that no import gave one: ``coding::graphs``."""
    return f"{round_key}::{topic}" if topic else round_key
