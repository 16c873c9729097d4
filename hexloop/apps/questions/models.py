"""Questions as rows to filter by, a person's own questions, and what they answered."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from hexloop.apps.accounts.models import Owned
from hexloop.apps.review.models import Review
from hexloop.core.content.questions.one_line import CardForm

FORMS = [(form.value, form.title) for form in CardForm]


class Question(models.Model):
    """The index row of a question that lives in a pack; everything else is read from the pack.

    ``title`` is the question in plain words, as lists show and search it. ``place`` is its place among all questions,
    in the order of study. ``listed`` is false when no pack holds it any more: cards and answers stay.
    """

    slug = models.SlugField(max_length=100, unique=True)
    title = models.CharField(max_length=1000)
    area = models.CharField(max_length=16)
    topic = models.CharField(max_length=64)
    round = models.CharField(max_length=16)
    level = models.CharField(max_length=8)
    level_rank = models.PositiveSmallIntegerField()
    pack = models.CharField(max_length=64)
    place = models.PositiveIntegerField()
    listed = models.BooleanField(default=True)

    class Meta:
        indexes = [
            models.Index(fields=["topic", "place"], name="questions_by_topic"),
            models.Index(fields=["place"], name="questions_by_place"),
        ]

    def __str__(self) -> str:
        return self.title


class Markup(models.TextChoices):
    """How the texts of an own question are written."""

    MD = "md", "Markdown"
    HTML = "html", "HTML"


class OwnQuestion(Owned):
    """A question that a person wrote or imported. Its cards are ``own-<id>`` and, with more than one, parts of it:
    ``own-<id>#r`` asks the other way round, ``own-<id>#c2`` for the second gap. A question with gaps has no plain card.

    ``tags`` are words between spaces, as on a card. ``deck`` is empty unless an import brought one. ``guid`` names the
    note where it came from, once for each owner; ``source`` says where that was. ``edited_at`` is when the text was
    last changed, here or there.
    """

    question = models.TextField(max_length=20_000)
    answer = models.TextField(max_length=50_000, blank=True)
    extra = models.TextField(max_length=50_000, blank=True)
    markup = models.CharField(max_length=4, choices=Markup, default=Markup.MD)
    form = models.CharField(max_length=8, choices=FORMS, default=CardForm.PLAIN)
    round = models.CharField(max_length=16)
    topic = models.CharField(max_length=64, blank=True)
    deck = models.CharField(max_length=200, blank=True)
    tags = models.CharField(max_length=500, blank=True)
    guid = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=16, blank=True)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "guid"], condition=~Q(guid=""), name="one_own_question_per_guid")
        ]
        indexes = [models.Index(fields=["owner", "-made_at"], name="own_questions_latest")]

    def __str__(self) -> str:
        return self.question[:60]

    @property
    def key(self) -> str:
        """The key of its card, and what the keys of its parts begin with."""
        return f"own-{self.pk}"


class Drill(Owned):
    """A rapid-fire drill. ``keys`` are its questions in order, ``place`` says how many of them are done. ``ended_at``
    is set when the last one is done or the drill is left for good. ``text`` says in words what it was drawn from.
    """

    text = models.CharField(max_length=200)
    keys = models.JSONField()
    place = models.PositiveSmallIntegerField(default=0)
    seconds_each = models.PositiveSmallIntegerField()
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "-made_at"], name="drills_latest")]

    def __str__(self) -> str:
        return self.text


class Mode(models.TextChoices):
    RAPID = "rapid", "Rapid fire"
    WRITTEN = "written", "Written"
    REVIEW = "review", "Review"


class Answer(Owned):
    """One answer to the question ``key``, given aloud or in writing.

    ``said`` are the key points that the person ticked, counted from 0, ``guessed`` those that matching marked before,
    ``points`` how many there were. ``review`` is the grade that it was given; when that is undone, so is the answer's.
    ``topic`` is kept for the summary of a drill.
    """

    key = models.CharField(max_length=100)
    text = models.TextField(max_length=20_000, blank=True)
    said = models.JSONField(default=list)
    guessed = models.JSONField(default=list)
    points = models.PositiveSmallIntegerField(default=0)
    seconds = models.PositiveIntegerField(default=0)
    mode = models.CharField(max_length=8, choices=Mode)
    at = models.DateTimeField()
    topic = models.CharField(max_length=64, blank=True)
    drill = models.ForeignKey(Drill, on_delete=models.SET_NULL, null=True, related_name="answers")
    review = models.ForeignKey(Review, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["owner", "key", "-at"], name="answers_to_question")]

    def __str__(self) -> str:
        return f"answer to {self.key}"


class Note(Owned):
    """What a person wrote for themselves about the question ``key``."""

    key = models.CharField(max_length=100)
    text = models.TextField(max_length=20_000)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="one_note_per_question")]

    def __str__(self) -> str:
        return f"note on {self.key}"
