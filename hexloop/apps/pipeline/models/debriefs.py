"""What was asked in a round, and how it went."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from hexloop.apps.accounts.models import Owned
from hexloop.apps.pipeline.models.rounds import Round


class Debrief(Owned):
    """What is remembered of a round after it. ``went`` is the grade from 1 (no clue) to 4 (solid); none was given where
    it is empty."""

    round = models.OneToOneField(Round, on_delete=models.CASCADE, related_name="debrief")
    went = models.PositiveSmallIntegerField(null=True, validators=[MinValueValidator(1), MaxValueValidator(4)])
    notes = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Debrief of {self.round}"


class AskedItem(models.Model):
    """One thing that was asked. ``text`` is what was typed; ``kind`` and ``key`` name the thing that it became, and are
    empty where it is a note. ``went`` is as in a debrief."""

    debrief = models.ForeignKey(Debrief, on_delete=models.CASCADE, related_name="asked")
    place = models.PositiveIntegerField()
    text = models.CharField(max_length=1000)
    kind = models.CharField(max_length=32, blank=True)
    key = models.CharField(max_length=200, blank=True)
    went = models.PositiveSmallIntegerField(null=True, validators=[MinValueValidator(1), MaxValueValidator(4)])

    class Meta:
        indexes = [models.Index(fields=["debrief", "place"], name="asked_in_debrief")]

    def __str__(self) -> str:
        return self.text[:60]
