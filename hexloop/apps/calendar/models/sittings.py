"""What was done in a block: the list it was started with, the clock, and what became of each thing."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from hexloop.apps.accounts.models import Owned
from hexloop.apps.calendar.models.blocks import Block


class ItemState(models.TextChoices):
    """What became of a thing in a block."""

    OPEN = "", "Not yet"
    DONE = "done", "Done"
    SKIPPED = "skipped", "Left for later"


def seconds_spent(seconds: int, running_since: datetime | None, at: datetime) -> int:
    """The seconds that a clock shows at ``at``; never fewer than before, whatever the computer's clock does."""
    running = (at - running_since).total_seconds() if running_since else 0
    return seconds + max(0, int(running))


class Sitting(Owned):
    """A block that was started. ``on`` is the day of the block's rule, ``planned_at`` and ``planned_minutes`` what was
    planned when it began, and ``title``, ``kind`` and ``round`` what it was called then.

    The clock ran for ``seconds`` before ``running_since``, which is empty while it is paused. ``place`` is the item at
    hand.
    """

    block = models.ForeignKey(Block, on_delete=models.CASCADE, related_name="sittings")
    on = models.DateField()
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=8)
    round = models.CharField(max_length=16, blank=True)
    planned_at = models.DateTimeField()
    planned_minutes = models.PositiveSmallIntegerField()
    started_at = models.DateTimeField()
    running_since = models.DateTimeField(null=True, blank=True)
    seconds = models.PositiveIntegerField(default=0)
    place = models.PositiveSmallIntegerField(default=0)
    finished_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(max_length=20_000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["block", "on"], name="one_sitting_per_day_of_block"),
            models.UniqueConstraint(fields=["owner"], condition=Q(finished_at=None), name="one_block_going_on"),
        ]
        indexes = [
            models.Index(fields=["owner", "started_at"], name="sittings_by_time"),
            models.Index(fields=["owner", "on"], name="sittings_by_day"),
        ]

    def __str__(self) -> str:
        return self.title

    def spent(self, at: datetime) -> int:
        """The seconds that the clock shows at ``at``."""
        return seconds_spent(self.seconds, self.running_since, at)

    @property
    def finished(self) -> bool:
        """Whether it is over."""
        return self.finished_at is not None


class SittingItem(models.Model):
    """A thing on the frozen list of a sitting. ``minutes`` were planned for it, ``seconds`` it took; ``grade`` is what
    it was given there."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE, related_name="items")
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=200)
    title = models.CharField(max_length=500)
    minutes = models.PositiveSmallIntegerField(default=0)
    seconds = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=8, choices=ItemState, blank=True, default=ItemState.OPEN)
    grade = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sitting", "place"], name="one_item_per_place")]

    def __str__(self) -> str:
        return self.title
