"""Applications and how far each has come."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned
from hexloop.apps.companies.models import Company
from hexloop.core.interviews.words import Status

STATUSES = [(each.value, each.title) for each in Status]


class Priority(models.IntegerChoices):
    """How much a loop matters beside others; a plan weighs its rounds by it."""

    LOW = 1, "Low"
    NORMAL = 2, "Normal"
    HIGH = 3, "High"


class Loop(Owned):
    """One application to a company: the rounds of it, in order. A second application is a second loop.

    ``number`` counts the loops of a company, for addresses, and stays. ``status`` is that of the last of its changes.
    ``version`` counts what was saved, so that a save from an old copy is noticed. ``removed_at`` is when it was taken
    away: for a day it can be brought back.
    """

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="loops")
    number = models.PositiveIntegerField()
    role = models.CharField(max_length=160, blank=True)
    location = models.CharField(max_length=160, blank=True)
    link = models.CharField(max_length=2000, blank=True)
    status = models.CharField(max_length=16, choices=STATUSES, default=Status.WISHLIST.value)
    priority = models.PositiveSmallIntegerField(choices=Priority, default=Priority.NORMAL)
    notes = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["company", "number"], name="one_loop_per_number")]
        indexes = [models.Index(fields=["owner", "removed_at", "status"], name="loops_of_owner")]

    def __str__(self) -> str:
        return f"{self.company}: {self.role or 'loop'}"

    @property
    def key(self) -> str:
        """How the search, events and histories call it."""
        return f"loop-{self.pk}"


class StatusChange(models.Model):
    """A loop came to a status on a day. The day may lie back; what was noted is only added to or corrected."""

    loop = models.ForeignKey(Loop, on_delete=models.CASCADE, related_name="changes")
    status = models.CharField(max_length=16, choices=STATUSES)
    on = models.DateField()
    noted_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["loop", "on"], name="changes_of_loop")]

    def __str__(self) -> str:
        return f"{self.status} on {self.on}"
