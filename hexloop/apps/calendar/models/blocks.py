"""Blocks of time, what is different on one of their days, and what was chosen for it."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from uuid import uuid4

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from hexloop.apps.accounts.models import Owned, check_time_zone
from hexloop.core.calendar.recurrence import (
    LEAST_MINUTES,
    MOST_INTERVAL,
    MOST_MINUTES,
    MOST_OCCURRENCES,
    Frequency,
    Rule,
)
from hexloop.core.rounds import Round

ROUNDS = [(each.value, each.title) for each in Round]
LENGTH = [MinValueValidator(LEAST_MINUTES), MaxValueValidator(MOST_MINUTES)]
DAY_MINUTES = [MaxValueValidator(24 * 60 - 1)]
MOST_TITLE = 120


class BlockKind(models.TextChoices):
    """What a block is for."""

    ROUND = "round", "Practice"
    REVIEW = "review", "Review"
    READING = "reading", "Reading"
    MOCK = "mock", "Mock interview"
    FREE = "free", "Free"


class GoalKind(models.TextChoices):
    """What a block aims at; without one its minutes are filled."""

    TIME = "", "The time itself"
    PROBLEMS = "problems", "Problems"
    CARDS = "cards", "Cards"
    PAPERS = "papers", "Papers"


class Repeats(models.TextChoices):
    ONCE = "", "Once"
    DAILY = "daily", "By the day"
    WEEKLY = "weekly", "By the week"


def new_uid() -> str:
    """A name for a block that no other has, for calendars elsewhere."""
    return f"{uuid4()}@hexloop"


def block_name(title: str, round_key: str, kind: str) -> str:
    """What a block is called: its title, its round, or its kind."""
    return title or _name_otherwise(round_key, kind)


@cache
def _name_otherwise(round_key: str, kind: str) -> str:
    return Round(round_key).title if round_key else BlockKind(kind).label


@lru_cache(maxsize=256)
def rule_of(repeats: str, interval: int, weekdays: str, until: date | None, count: int | None) -> Rule:
    """How a block with these columns repeats."""
    return Rule(
        frequency=Frequency(repeats),
        interval=interval,
        weekdays=tuple(int(digit) for digit in weekdays),
        until=until,
        count=count,
    )


class Block(Owned):
    """Time set aside: ``minutes`` from ``starts_minute`` (minutes after midnight) on, by the clocks of ``zone``.

    One that repeats is one row. ``first_on`` is its first day and ``last_on`` its last, the end of the calendar when it
    never ends; both are the same for one that happens once. ``weekdays`` are digits from 0 (Monday). ``uid`` and
    ``version`` (counted up by each change) name its state for calendars elsewhere. ``removed_at`` is when it was
    deleted: what was done in it stays.
    """

    kind = models.CharField(max_length=8, choices=BlockKind, default=BlockKind.ROUND)
    round = models.CharField(max_length=16, choices=ROUNDS, blank=True)
    title = models.CharField(max_length=MOST_TITLE, blank=True)
    note = models.TextField(max_length=5_000, blank=True)
    goal = models.CharField(max_length=8, choices=GoalKind, blank=True, default=GoalKind.TIME)
    goal_count = models.PositiveSmallIntegerField(default=0, validators=[MaxValueValidator(500)])
    first_on = models.DateField()
    starts_minute = models.PositiveSmallIntegerField(validators=DAY_MINUTES)
    minutes = models.PositiveSmallIntegerField(validators=LENGTH)
    zone = models.CharField(max_length=64, validators=[check_time_zone])
    repeats = models.CharField(max_length=8, choices=Repeats, blank=True, default=Repeats.ONCE)
    interval = models.PositiveSmallIntegerField(
        default=1, validators=[MinValueValidator(1), MaxValueValidator(MOST_INTERVAL)]
    )
    weekdays = models.CharField(max_length=7, blank=True)
    until = models.DateField(null=True, blank=True)
    count = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(MOST_OCCURRENCES)]
    )
    last_on = models.DateField()
    uid = models.CharField(max_length=255, default=new_uid)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "uid"], name="one_block_per_uid"),
            models.CheckConstraint(condition=Q(last_on__gte=F("first_on")), name="block_ends_after_it_begins"),
        ]
        indexes = [models.Index(fields=["owner", "last_on", "first_on"], name="blocks_by_days")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What it is called: its title, its round, or its kind."""
        return block_name(self.title, self.round, self.kind)

    @property
    def rule(self) -> Rule:
        """How it repeats."""
        return rule_of(self.repeats, self.interval, self.weekdays, self.until, self.count)

    @property
    def happens_once(self) -> bool:
        """Whether it does not repeat."""
        return not self.repeats

    @property
    def removed(self) -> bool:
        """Whether it was deleted."""
        return self.removed_at is not None


class Change(models.Model):
    """What is different on the day ``on`` of a block that repeats: it is cancelled, or it has another day, time, length
    or title. ``None`` and an empty title say: as always."""

    block = models.ForeignKey(Block, on_delete=models.CASCADE, related_name="changes")
    on = models.DateField()
    cancelled = models.BooleanField(default=False)
    moved_on = models.DateField(null=True, blank=True)
    starts_minute = models.PositiveSmallIntegerField(null=True, blank=True, validators=DAY_MINUTES)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True, validators=LENGTH)
    title = models.CharField(max_length=MOST_TITLE, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["block", "on"], name="one_change_per_day_of_block")]
        indexes = [models.Index(fields=["moved_on"], name="changes_by_new_day")]

    def __str__(self) -> str:
        return f"{self.on}: {'cancelled' if self.cancelled else 'changed'}"


class BlockItem(models.Model):
    """A thing chosen for the day ``on`` of a block (the day of its rule, wherever it was moved)."""

    block = models.ForeignKey(Block, on_delete=models.CASCADE, related_name="items")
    on = models.DateField()
    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=200)
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["block", "on", "kind", "key"], name="one_block_item_per_thing")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"


class DayOff(Owned):
    """A day on which nothing that repeats takes place."""

    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "on"], name="one_day_off_per_date")]

    def __str__(self) -> str:
        return f"{self.on}"


class Step(Owned):
    """One thing that was done to the calendar, for undo. ``text`` says it ("Move: Coding").

    ``before`` holds the blocks it touched as they were, whole, and the days off it changed; ``versions`` the versions
    that it left: a block with another one by now is not as this step left it, and undo refuses.
    """

    text = models.CharField(max_length=200)
    at = models.DateTimeField()
    before = models.JSONField()
    versions = models.JSONField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "undone_at", "-id"], name="calendar_steps_latest")]

    def __str__(self) -> str:
        return self.text
