"""Prompts of one's own, attempts at a case, and what hangs on an attempt: stages, estimates, scores, links, a board."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from hexloop.apps.accounts.models import Owned
from hexloop.core.design.stages import Stage

MOST_TITLE = 200
MOST_PROMPT = 20_000
MOST_NOTES = 50_000
"""How many characters the notes of a stage or of a prompt may have."""
MOST_WORDS = 2_000
MOST_NAME = 100
MOST_LINE = 4_000
BY_SELF = "self"
SCORES = range(1, 5)
STAGES = [(stage.value, stage.title) for stage in Stage]


class Prompt(Owned):
    """A design prompt of one's own. ``archived_at`` takes it from the list; its attempts stay."""

    title = models.CharField(max_length=MOST_TITLE)
    prompt = models.TextField(max_length=MOST_PROMPT)
    notes = models.TextField(max_length=MOST_NOTES, blank=True)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "archived_at"], name="prompts_of_owner")]

    def __str__(self) -> str:
        return self.title

    @property
    def key(self) -> str:
        """What names it as a case in addresses, cards and tags."""
        return f"own-{self.pk}"


class AnswerShown(Owned):
    """The strong answer to a case was shown without an attempt; from then on its page shows it."""

    case_key = models.CharField(max_length=100)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "case_key"], name="one_answer_shown_per_case")]

    def __str__(self) -> str:
        return f"answer to {self.case_key}"


class Attempt(Owned):
    """One time that a case was worked on. ``title`` and ``prompt`` are copies: the attempt outlives both.

    ``started_at`` is empty until the clock was started; ``ended_at`` until it is over. ``stage`` is where it stands,
    ``entered_at`` when the clock last began to count there (empty: it is stopped), ``last_sign_at`` when the page last
    said that somebody is there. ``removed_at`` is when it was deleted: for a day it can be brought back.
    ``round_minutes`` are those of the round of a mock that it belongs to, whose clock nobody stops; empty for one made
    alone.
    """

    case_key = models.CharField(max_length=100)
    title = models.CharField(max_length=MOST_TITLE)
    prompt = models.TextField(max_length=MOST_PROMPT)
    minutes = models.PositiveSmallIntegerField()
    preset = models.CharField(max_length=16)
    stage = models.CharField(max_length=16, choices=STAGES)
    made_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    entered_at = models.DateTimeField(null=True, blank=True)
    last_sign_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    round_minutes = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "removed_at", "-made_at"], name="attempts_of_owner"),
            models.Index(fields=["owner", "case_key"], name="attempts_at_case"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.made_at:%Y-%m-%d}"

    @property
    def ended(self) -> bool:
        """Whether it is over: only then the page may say what an interviewer listens for."""
        return self.ended_at is not None

    @property
    def running(self) -> bool:
        """Whether the clock counts."""
        return self.entered_at is not None and self.ended_at is None


class StageWork(models.Model):
    """One of the eight stages in an attempt. ``seconds`` is what was spent in it up to the last time that the clock
    was read; ``revision`` counts saves of ``notes``; ``heard`` are the words of what an interviewer listens for that
    were ticked afterwards."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="stages")
    stage = models.CharField(max_length=16, choices=STAGES)
    position = models.PositiveSmallIntegerField()
    planned_minutes = models.PositiveSmallIntegerField()
    seconds = models.PositiveIntegerField(default=0)
    notes = models.TextField(max_length=MOST_NOTES, blank=True)
    revision = models.PositiveIntegerField(default=1)
    heard = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["attempt_id", "position"]
        constraints = [models.UniqueConstraint(fields=["attempt", "stage"], name="one_work_per_stage")]

    def __str__(self) -> str:
        return f"{self.stage} of {self.attempt_id}"


class Estimate(models.Model):
    """A calculation made in an attempt: its calculator, what was put in, and the line that went into the notes."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="estimates")
    stage = models.CharField(max_length=16, choices=STAGES)
    calculator = models.CharField(max_length=32)
    inputs = models.JSONField()
    text = models.TextField(max_length=MOST_LINE)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["attempt", "at"], name="estimates_of_attempt")]

    def __str__(self) -> str:
        return f"{self.calculator} in {self.attempt_id}"


class Score(models.Model):
    """How one stage went, 1 to 4, with a sentence. ``by`` is ``self`` or the ``key`` of the share through which a
    friend scored; ``name`` is what the friend calls themselves."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="scores")
    by = models.CharField(max_length=24)
    name = models.CharField(max_length=MOST_NAME, blank=True)
    stage = models.CharField(max_length=16, choices=STAGES)
    points = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(4)])
    words = models.TextField(max_length=MOST_WORDS, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["attempt", "by", "stage"], name="one_score_per_stage")]

    def __str__(self) -> str:
        return f"{self.points} for {self.stage} of {self.attempt_id}"


class Share(models.Model):
    """A link that shows one attempt to a friend until ``ends_at`` or until it was revoked. Only a hash of its token is
    kept; ``key`` names the link in scores."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="shares")
    key = models.CharField(max_length=24, unique=True)
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["attempt", "made_at"], name="shares_of_attempt")]

    def __str__(self) -> str:
        return f"share of {self.attempt_id}"


class Board(models.Model):
    """The drawing of an attempt: ``scene`` is cleaned Excalidraw JSON, ``svg`` the cleaned picture of it; ``revision``
    counts saves, and ``pictured`` is the one that the picture shows: a page that is closed sends none along."""

    attempt = models.OneToOneField(Attempt, on_delete=models.CASCADE, related_name="board")
    scene = models.TextField()
    svg = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    pictured = models.PositiveIntegerField(default=0)
    edited_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"board of {self.attempt_id}"


class Shapes(Owned):
    """The shapes that a person added to the library of the whiteboard: cleaned JSON; ``revision`` counts saves."""

    items = models.TextField(default="[]")
    revision = models.PositiveIntegerField(default=0)
    edited_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_library_of_shapes_per_person")]

    def __str__(self) -> str:
        return f"shapes of {self.owner_id}"


class BoardVersion(models.Model):
    """What the board of an attempt looked like at a moment."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="board_versions")
    scene = models.TextField()
    svg = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["attempt", "-at"], name="board_versions_latest")]

    def __str__(self) -> str:
        return f"board of {self.attempt_id} at {self.at:%Y-%m-%d %H:%M}"
