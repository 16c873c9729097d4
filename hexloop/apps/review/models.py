"""Cards and reviews. This app never learns what it reviews: a kind and a key say it."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned


class Card(Owned):
    """The scheduled memory of one thing.

    ``kind`` and ``key`` name the thing (``problem``, ``course-schedule``); the registry of kinds
    turns them back into a row and a page. ``round`` and ``topic`` are copied so that a queue can
    be cut by them without asking the thing. The memory fields are FSRS's; ``due_on`` is the study
    day, ``due_at`` the moment it starts in the owner's time zone when the card was scheduled.
    """

    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=200)
    round = models.CharField(max_length=16)
    topic = models.CharField(max_length=64, blank=True)
    stability = models.FloatField()
    difficulty = models.FloatField()
    due_on = models.DateField()
    due_at = models.DateTimeField()
    last_review_at = models.DateTimeField()
    last_grade = models.PositiveSmallIntegerField()
    reviews = models.PositiveIntegerField(default=0)
    lapses = models.PositiveIntegerField(default=0)
    suspended = models.BooleanField(default=False)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "kind", "key"], name="one_card_per_thing"),
            models.CheckConstraint(condition=models.Q(last_grade__range=(1, 4)), name="card_grade_1_to_4"),
        ]
        indexes = [models.Index(fields=["owner", "due_on"], name="cards_due")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"


class Review(Owned):
    """One grade given, kept for ever. ``before`` is the card as it was (``None`` when the grade
    made it), so that undo restores it exactly; an undone review keeps its row with ``undone_at``."""

    card_kind = models.CharField(max_length=32)
    card_key = models.CharField(max_length=200)
    card = models.ForeignKey(Card, on_delete=models.SET_NULL, null=True, related_name="history")
    grade = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    seconds = models.PositiveIntegerField(default=0)
    retrievability = models.FloatField(null=True)
    before = models.JSONField(null=True)
    after = models.JSONField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(grade__range=(1, 4)), name="review_grade_1_to_4"),
        ]
        indexes = [
            models.Index(fields=["owner", "-at"], name="reviews_latest"),
            models.Index(fields=["owner", "card_kind", "card_key"], name="reviews_of_thing"),
        ]

    def __str__(self) -> str:
        return f"{self.card_kind}:{self.card_key} {self.grade}"
