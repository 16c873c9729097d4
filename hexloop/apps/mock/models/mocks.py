"""A mock interview, its rounds, and what was asked in each."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from hexloop.apps.accounts.models import Owned
from hexloop.apps.coding.models import Attempt
from hexloop.apps.companies.models import Company
from hexloop.apps.design.models import Attempt as DesignAttempt
from hexloop.apps.pipeline.models import Loop
from hexloop.apps.questions.models import Answer
from hexloop.apps.review.models import Review
from hexloop.apps.stories.models import Telling
from hexloop.core.interviews.mock_plans import FLAVORS
from hexloop.core.rounds import Round

KINDS = [(each.value, each.title) for each in Round]
MOST_MINUTES = 180
MOST_BREAK = 120
MOST_TITLE = 200
MOST_WORDS = 5_000
MOST_TEXT = 100_000
"""How many characters an answer or the notes of a round may have."""

SCORE = [MinValueValidator(1), MaxValueValidator(4)]


class State(models.TextChoices):
    """How far a round has come. In ``BREAK`` the round is over and the break after it runs."""

    PLANNED = "planned", "To come"
    RUNNING = "running", "Running"
    BREAK = "break", "Break"
    DONE = "done", "Done"
    SKIPPED = "skipped", "Skipped"


class HandIn(models.TextChoices):
    """What becomes of code that was never submitted, once its round is over: it is handed in and judged."""

    NONE = "", "Nothing to hand in"
    WAITING = "waiting", "Being judged"
    JUDGED = "judged", "Judged"
    FAILED = "failed", "Not judged"


class Mock(Owned):
    """A mock interview. ``company`` and ``loop`` say what it was made from, where that was a company's loop.

    It is set up (``started_at`` empty), runs, and is over (``ended_at``). ``removed_at`` is when it was deleted: for a
    day it can be brought back.
    """

    company = models.ForeignKey(Company, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    loop = models.ForeignKey(Loop, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    title = models.CharField(max_length=MOST_TITLE)
    made_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "removed_at", "-made_at"], name="mocks_latest")]

    def __str__(self) -> str:
        return self.title

    @property
    def key(self) -> str:
        """How the search and the calendar call it; its kind there is ``mock``."""
        return f"mock-{self.pk}"


class MockRound(Owned):
    """One round of a mock: one of the six, with its time and the break after it. ``position`` counts from 1.

    ``flavor`` narrows what is drawn (of coding: ``dsa``, ``ml`` or ``ood``), ``entails`` is what the loop says of the
    round. ``counted_seconds`` are those that had passed at ``seen_at``: time away counts, a clock set back counts
    nothing. ``notes`` are the candidate's, to the interviewer. How it went is said in the debrief: ``how_it_went`` from
    1 to 4, ``scores`` likewise by the names of the rubric's lines, ``words`` in one's own.
    """

    mock = models.ForeignKey(Mock, on_delete=models.CASCADE, related_name="rounds")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16, choices=KINDS)
    flavor = models.CharField(max_length=16, blank=True)
    name = models.CharField(max_length=MOST_TITLE, blank=True)
    entails = models.CharField(max_length=500, blank=True)
    minutes = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(MOST_MINUTES)])
    break_minutes = models.PositiveSmallIntegerField(default=0, validators=[MaxValueValidator(MOST_BREAK)])
    state = models.CharField(max_length=8, choices=State, default=State.PLANNED)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    counted_seconds = models.PositiveIntegerField(default=0)
    seen_at = models.DateTimeField(null=True, blank=True)
    notes = models.TextField(max_length=MOST_TEXT, blank=True)
    notes_revision = models.PositiveIntegerField(default=0)
    how_it_went = models.PositiveSmallIntegerField(null=True, blank=True, validators=SCORE)
    scores = models.JSONField(default=dict, blank=True)
    words = models.TextField(max_length=MOST_WORDS, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mock", "position"], name="one_mock_round_per_position")]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """What it is called: its name, or the round that it practises."""
        return self.name or FLAVORS.get(self.flavor, "") or Round(self.kind).title


class MockItem(Owned):
    """One thing that was asked in a round: a problem, a case, a question, a story's question, a project.

    ``kind`` and ``key`` name it; ``title`` and ``topic`` are kept as they were. ``because`` says why it was drawn,
    ``seen_before`` that it was not fresh. ``text`` is the answer or the code, with its ``revision``: a save that names
    an older one is a conflict. ``shown_at`` and ``left_at`` say when it was asked and when the candidate went on.
    Between the problems of a coding round one goes to and fro: ``entered_at`` is when it was turned to last,
    ``spent_seconds`` are those of all turns before. ``hand_in`` says what became of its code when the round ended.
    ``ticked`` are the key points said to be made, counted from 0, ``went`` is the grade from 1 to 4 that followed.
    What came of it: judged tries, an answer, an attempt in the studio, a telling, a review.
    """

    round = models.ForeignKey(MockRound, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=200)
    title = models.CharField(max_length=1000)
    topic = models.CharField(max_length=64, blank=True)
    because = models.CharField(max_length=300, blank=True)
    seen_before = models.BooleanField(default=False)
    text = models.TextField(max_length=MOST_TEXT, blank=True)
    revision = models.PositiveIntegerField(default=0)
    spent_seconds = models.PositiveIntegerField(default=0)
    shown_at = models.DateTimeField(null=True, blank=True)
    entered_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)
    hand_in = models.CharField(max_length=8, choices=HandIn, blank=True, default=HandIn.NONE)
    ticked = models.JSONField(default=list, blank=True)
    went = models.PositiveSmallIntegerField(null=True, blank=True, validators=SCORE)
    attempts = models.ManyToManyField(Attempt, related_name="+", blank=True)
    answer = models.ForeignKey(Answer, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    design_attempt = models.ForeignKey(
        DesignAttempt, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    telling = models.ForeignKey(Telling, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    review = models.ForeignKey(Review, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "position"], name="one_mock_item_per_position")]
        indexes = [models.Index(fields=["owner", "kind", "key"], name="mock_items_of_thing")]

    def __str__(self) -> str:
        return self.title[:60]
