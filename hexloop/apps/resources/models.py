"""A person's own resources, how far they have come with any, and what they did on which day."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned
from hexloop.core.content.resources import OWN_KEY, Cost, ResourceKind

MOST_TITLE = 200
MOST_AUTHORS = 300
MOST_PLACE = 200
MOST_TEXT = 20_000
MOST_URL = 2_000
MOST_PARTS = 9_999
RATINGS = range(1, 6)
KINDS = [(kind.value, kind.title) for kind in ResourceKind]
COSTS = [(Cost.UNKNOWN.value, "Not known"), (Cost.FREE.value, "Free"), (Cost.PAID.value, "Paid")]


class State(models.TextChoices):
    """How far somebody is with a resource."""

    NOT_STARTED = "not-started", "Not started"
    GOING_ON = "going-on", "Going on"
    DONE = "done", "Done"
    PUT_ASIDE = "put-aside", "Put aside"


class OwnResource(Owned):
    """A resource that a person put on the shelf. Its key is ``own-<id>``.

    ``authors`` are names between commas, ``rounds`` and ``topics`` ids between spaces, the main round first. ``parts``
    and ``year`` are 0 where nobody knows. ``removed_at`` is when it was taken away: for a day it can be brought back.
    """

    title = models.CharField(max_length=MOST_TITLE)
    kind = models.CharField(max_length=16, choices=KINDS)
    authors = models.CharField(max_length=MOST_AUTHORS, blank=True)
    rounds = models.CharField(max_length=80)
    topics = models.CharField(max_length=500, blank=True)
    why = models.TextField(max_length=MOST_TEXT, blank=True)
    parts = models.PositiveSmallIntegerField(default=0)
    year = models.PositiveSmallIntegerField(default=0)
    cost = models.CharField(max_length=8, choices=COSTS, blank=True)
    url = models.CharField(max_length=MOST_URL, blank=True)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "removed_at"], name="own_resources_of_owner")]

    def __str__(self) -> str:
        return self.title

    @property
    def key(self) -> str:
        """What names it in addresses, in progress and in tags."""
        return f"{OWN_KEY}{self.pk}"


class Progress(Owned):
    """How far somebody has come with the resource ``key``: ``part`` of its parts (0: not said), ``place`` in words.

    ``note`` is Markdown, ``rating`` 1 to 5 or nothing. ``changed_at`` is when state or place last changed.
    """

    key = models.CharField(max_length=100)
    state = models.CharField(max_length=16, choices=State, default=State.NOT_STARTED)
    part = models.PositiveSmallIntegerField(default=0)
    place = models.CharField(max_length=MOST_PLACE, blank=True)
    note = models.TextField(max_length=MOST_TEXT, blank=True)
    rating = models.PositiveSmallIntegerField(null=True, blank=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="one_progress_per_resource")]

    def __str__(self) -> str:
        return f"{self.key}: {self.state}"


class Step(models.Model):
    """Where somebody stood at the end of a study day on which state or place changed: the time line of a resource."""

    progress = models.ForeignKey(Progress, on_delete=models.CASCADE, related_name="steps")
    on = models.DateField()
    at = models.DateTimeField()
    state = models.CharField(max_length=16, choices=State)
    part = models.PositiveSmallIntegerField(default=0)
    place = models.CharField(max_length=MOST_PLACE, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["progress", "on"], name="one_step_per_day")]

    def __str__(self) -> str:
        return f"{self.on}: {self.state}"
