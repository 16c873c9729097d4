"""Cards, reviews and what can be undone. This app never learns what it reviews: a kind and a key say it."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from hexloop.apps.accounts.models import Owned

QUEUE_FIELDS = [
    *("owner", "due_on", "suspended", "buried_until", "reviewed_day", "stability", "last_grade"),
    *("kind", "key", "group", "round"),
]

MEMORY_FIELDS = [
    *("owner", "kind", "round", "topic", "reviews", "suspended", "last_grade", "reviewed_day", "stability", "due_on"),
]

LATEST_FIELDS = ["owner", "-at", "undone_at", "review_kind", "card_kind", "grade", "seconds"]


class Card(Owned):
    """The scheduled memory of one thing.

    ``kind`` and ``key`` name the thing (``problem``, ``course-schedule``); the registry of kinds
    turns them back into a row and a page. ``round``, ``topic``, ``deck``, ``title`` and ``tags`` are copied so that
    a queue can be cut and the browser can search without asking the thing; ``tags`` are words between
    spaces, with one at both ends. Cards of one ``group`` are siblings.

    A card that was never graded is new: its memory fields are empty, ``position`` is its place among the new.
    The memory fields are FSRS's; ``due_on`` is the study day, ``due_at`` the moment it starts in the
    owner's time zone when the card was scheduled. ``reviewed_day`` is the study day of the last review as a proleptic
    ordinal (``date.toordinal``), so that the database can order by what is left of a memory. ``buried_until`` hides
    the card before that study day.
    """

    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=200)
    group = models.CharField(max_length=240, blank=True)
    round = models.CharField(max_length=16)
    topic = models.CharField(max_length=64, blank=True)
    deck = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=500, blank=True)
    tags = models.CharField(max_length=500, blank=True)
    position = models.PositiveIntegerField(default=0)
    stability = models.FloatField(null=True)
    difficulty = models.FloatField(null=True)
    due_on = models.DateField(null=True)
    due_at = models.DateTimeField(null=True)
    last_review_at = models.DateTimeField(null=True)
    reviewed_day = models.IntegerField(null=True)
    last_grade = models.PositiveSmallIntegerField(null=True)
    reviews = models.PositiveIntegerField(default=0)
    lapses = models.PositiveIntegerField(default=0)
    suspended = models.BooleanField(default=False)
    buried_until = models.DateField(null=True)
    marked = models.BooleanField(default=False)
    flag = models.PositiveSmallIntegerField(default=0)
    leech = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "kind", "key"], name="one_card_per_thing"),
            models.CheckConstraint(condition=Q(last_grade__range=(1, 4)), name="card_grade_1_to_4"),
            models.CheckConstraint(condition=Q(flag__range=(0, 7)), name="card_flag_0_to_7"),
            models.CheckConstraint(
                condition=Q(
                    reviews=0, stability=None, difficulty=None, due_on=None, last_review_at=None, last_grade=None
                )
                | Q(
                    reviews__gt=0,
                    stability__isnull=False,
                    difficulty__isnull=False,
                    due_on__isnull=False,
                    last_review_at__isnull=False,
                    last_grade__isnull=False,
                ),
                name="card_is_new_or_graded",
            ),
        ]
        indexes = [
            # All that the queue of a day reads, so that it never fetches the rows themselves.
            models.Index(fields=QUEUE_FIELDS, name="cards_queue"),
            # The same for what is left of all of them, by kind, round and topic: Today adds it up each time.
            models.Index(fields=MEMORY_FIELDS, name="cards_memory"),
            models.Index(fields=["owner", "position"], condition=Q(reviews=0), name="cards_new"),
            models.Index(fields=["owner", "group"], name="cards_siblings"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"


class ReviewKind(models.TextChoices):
    """What a review was: the first, a later one, one after "No clue", one that moved nothing, or a date set by hand."""

    LEARN = "learn", "First"
    REVIEW = "review", "Review"
    RELEARN = "relearn", "After no clue"
    CRAM = "cram", "Cram"
    MANUAL = "manual", "By hand"


class Review(Owned):
    """One grade given, kept for ever. ``before`` is the card as it was (``None`` when the grade
    made it), so that undo restores it exactly; an undone review keeps its row with ``undone_at``.

    ``review_kind`` says what it was, ``source`` where it was imported from (empty: given here). ``on`` is the
    study day it was given on.
    """

    card_kind = models.CharField(max_length=32)
    card_key = models.CharField(max_length=200)
    card = models.ForeignKey(Card, on_delete=models.SET_NULL, null=True, related_name="history")
    grade = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    on = models.DateField(null=True)
    seconds = models.PositiveIntegerField(default=0)
    retrievability = models.FloatField(null=True)
    review_kind = models.CharField(max_length=8, choices=ReviewKind, default=ReviewKind.REVIEW)
    source = models.CharField(max_length=16, blank=True)
    before = models.JSONField(null=True)
    after = models.JSONField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(grade__range=(1, 4)), name="review_grade_1_to_4"),
        ]
        indexes = [
            # What the last grades tell, how well first tries go and how long things take, is read from it alone.
            models.Index(fields=LATEST_FIELDS, name="reviews_latest"),
            # With the instant: asked for a history in order, SQLite would else read all that the owner ever reviewed.
            models.Index(fields=["owner", "card_kind", "card_key", "at"], name="reviews_of_thing_in_order"),
            models.Index(fields=["owner", "on"], name="reviews_of_day"),
        ]

    def __str__(self) -> str:
        return f"{self.card_kind}:{self.card_key} {self.grade}"


class Action(Owned):
    """One thing a person did to cards, for undo and redo. ``text`` says it ("Bury: Two Sum").

    ``changes`` holds for every card ``{"kind", "key", "before", "after"}``: only the fields that changed; ``before`` is
    ``None`` for a card that the action made. ``review`` is the grade it gave.
    """

    verb = models.CharField(max_length=16)
    text = models.CharField(max_length=400)
    at = models.DateTimeField()
    changes = models.JSONField()
    review = models.OneToOneField(Review, on_delete=models.CASCADE, null=True, related_name="action")
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "undone_at", "-id"], name="actions_latest")]

    def __str__(self) -> str:
        return self.text


class LeechAction(models.TextChoices):
    SUSPEND = "suspend", "Tag and suspend it"
    TAG = "tag", "Only tag it"


def whole_week() -> list[int]:
    """A week of ordinary days, in percent."""
    return [100] * 7


class MemoryChoices(Owned):
    """How one person wants to be reminded; overall retention and the start of a day stand in their preferences.

    ``retention_by_round`` overrides the overall retention by round key. ``easy_weekdays`` are percentages from Monday
    on. ``weights`` are the person's own FSRS-6 parameters, ``None`` for the defaults, with the report of their
    fitting in ``weights_report``. Reviews before ``ignore_before`` are not fitted to.
    """

    new_per_day = models.PositiveSmallIntegerField(default=10, validators=[MaxValueValidator(999)])
    reviews_per_day = models.PositiveSmallIntegerField(
        default=200, validators=[MinValueValidator(1), MaxValueValidator(9999)]
    )
    leech_lapses = models.PositiveSmallIntegerField(default=8, validators=[MinValueValidator(2), MaxValueValidator(99)])
    leech_action = models.CharField(max_length=8, choices=LeechAction, default=LeechAction.SUSPEND)
    bury_siblings = models.BooleanField(default=True)
    balance = models.BooleanField(default=True)
    catch_up = models.BooleanField(default=True)
    easy_weekdays = models.JSONField(default=whole_week)
    retention_by_round = models.JSONField(default=dict)
    weights = models.JSONField(null=True)
    weights_at = models.DateTimeField(null=True)
    weights_report = models.JSONField(null=True)
    ignore_before = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_memory_choice_per_person")]


class EasyDate(Owned):
    """A date on which a person wants to do less: ``percent`` of an ordinary day."""

    on = models.DateField()
    percent = models.PositiveSmallIntegerField(default=0, validators=[MaxValueValidator(100)])

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "on"], name="one_easy_date")]


class Cram(Owned):
    """A set of cards that is gone through without touching any date. ``cards`` are the ids still to be asked, in
    order; a card that was not known comes back at the end."""

    text = models.CharField(max_length=300)
    cards = models.JSONField()
    total = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.text


class DayRollup(Owned):
    """The sums over the reviews of one study day. ``signature`` names the reviews that went in: sums of a day whose
    reviews are others now are made anew."""

    on = models.DateField()
    signature = models.CharField(max_length=80)
    totals = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "on"], name="one_rollup_per_day")]


class StatisticsCache(Owned):
    """The statistics of one person as they were last worked out, and pages made of them. ``stamp`` says for which day
    and clock, ``seen`` from which actions, reviews and cards."""

    stamp = models.CharField(max_length=200)
    seen = models.JSONField()
    data = models.JSONField()
    pages = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_statistics_cache_per_person")]
