"""The rounds of a loop, and loops to begin from."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from hexloop.apps.accounts.models import Owned, check_time_zone
from hexloop.apps.pipeline.models.loops import Loop
from hexloop.core.interviews.words import Outcome, RoundKind, Stage
from hexloop.core.rounds import Round as Practised

KINDS = [(each.value, each.title) for each in RoundKind]
PRACTISED = [(each.value, each.title) for each in Practised]
STAGES = [(each.value, each.title) for each in Stage]
OUTCOMES = [(each.value, each.title) for each in Outcome]
MOST_MINUTES = 14 * 24 * 60


class Round(Owned):
    """One meeting in a loop.

    ``number`` counts the rounds of a company, for addresses, and stays; ``place`` orders those of a loop. ``name`` is
    what it is called where its kind does not say enough. ``practises`` is the one of the six that prepares for it,
    empty for none. ``availability`` says what was offered while no time is fixed ("sent 3 slots"). A time is an instant
    with the zone in which it was agreed. ``links`` are http or https. ``no_debrief`` ends the reminder without one.
    ``version`` and ``removed_at`` are as in a loop.
    """

    loop = models.ForeignKey(Loop, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveIntegerField()
    place = models.PositiveIntegerField()
    kind = models.CharField(max_length=16, choices=KINDS)
    name = models.CharField(max_length=120, blank=True)
    entails = models.CharField(max_length=500, blank=True)
    practises = models.CharField(max_length=16, choices=PRACTISED, blank=True)
    stage = models.CharField(max_length=16, choices=STAGES, default=Stage.SCHEDULING.value)
    availability = models.CharField(max_length=200, blank=True)
    starts_at = models.DateTimeField(null=True, blank=True)
    zone = models.CharField(max_length=64, blank=True, validators=[check_time_zone])
    minutes = models.PositiveIntegerField(
        default=60, validators=[MinValueValidator(1), MaxValueValidator(MOST_MINUTES)]
    )
    interviewers = models.CharField(max_length=300, blank=True)
    links = models.JSONField(default=list, blank=True)
    outcome = models.CharField(max_length=16, choices=OUTCOMES, default=Outcome.WAITING.value)
    notes = models.TextField(blank=True)
    no_debrief = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["loop", "place"], name="rounds_of_loop"),
            models.Index(fields=["owner", "starts_at"], name="rounds_by_time"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """What it is called: its name, or its kind."""
        return round_title(self.name, self.kind)

    @property
    def key(self) -> str:
        """How the search, events and blocks call it; its kind there is ``round``."""
        return round_key(self.pk)


def round_title(name: str, kind: str) -> str:
    """What a round is called: its name, or its kind."""
    return name or RoundKind(kind).title


def round_key(pk: int) -> str:
    """How the search, events and blocks call the round of this id."""
    return f"round-{pk}"


class LoopTemplate(Owned):
    """A typical loop to begin from. ``rounds`` are objects with kind, name, entails, practises and minutes.

    ``starter`` names the one of those that come with the program that this row stands for, once it was changed or
    removed; it is empty for a person's own. ``removed_at`` is as in a loop; a starter's row stays.
    """

    name = models.CharField(max_length=120)
    starter = models.CharField(max_length=32, blank=True)
    rounds = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "starter"], condition=~models.Q(starter=""), name="one_template_per_starter"
            )
        ]

    def __str__(self) -> str:
        return self.name
