"""Stories, what they said before, the questions that they answer, and each time they were told aloud."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from hexloop.apps.accounts.models import Owned
from hexloop.core.telling import Part

MOST_TITLE = 200
MOST_PART = 10_000
"""How many characters a part may have: an hour of talk."""
MOST_LINE = 300
MOST_SKILLS = 500
MOST_NOTE = 5_000
SCORES = range(1, 5)

_SCORE = [MinValueValidator(1), MaxValueValidator(4)]


class Story(Owned):
    """A story in four parts. ``slug`` is its address.

    The number of the result is apart from its text: ``metric`` names it, ``metric_from`` and ``metric_to`` are written
    as they are said ("2.1 %"), ``metric_words`` is for what does not fit. ``skills`` are ids between spaces, with one
    at both ends. ``project`` is its name in words, ``project_key`` the key of the project where there is one. ``angle``
    is the line that ties it to a company. ``version`` counts what was saved, so that a save from an old copy is
    noticed.

    ``removed_at`` is when it was deleted: for a day it can be brought back, with ``cards_taken``, its card as it was.
    """

    slug = models.CharField(max_length=80)
    title = models.CharField(max_length=MOST_TITLE)
    situation = models.TextField(max_length=MOST_PART, blank=True)
    task = models.TextField(max_length=MOST_PART, blank=True)
    action = models.TextField(max_length=MOST_PART, blank=True)
    result = models.TextField(max_length=MOST_PART, blank=True)
    metric = models.CharField(max_length=MOST_LINE, blank=True)
    metric_from = models.CharField(max_length=MOST_LINE, blank=True)
    metric_to = models.CharField(max_length=MOST_LINE, blank=True)
    metric_words = models.CharField(max_length=MOST_LINE, blank=True)
    skills = models.CharField(max_length=MOST_SKILLS, blank=True)
    project = models.CharField(max_length=MOST_LINE, blank=True)
    project_key = models.CharField(max_length=100, blank=True)
    angle = models.CharField(max_length=MOST_LINE, blank=True)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    cards_taken = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "slug"], name="one_story_per_slug")]
        indexes = [models.Index(fields=["owner", "removed_at"], name="stories_of_owner")]

    def __str__(self) -> str:
        return self.title

    @property
    def key(self) -> str:
        """What names it in cards and tags."""
        return f"story-{self.pk}"

    @property
    def parts(self) -> dict[Part, str]:
        """The four texts in the order in which they are told."""
        texts = (self.situation, self.task, self.action, self.result)
        return dict(zip(Part, texts, strict=True))

    @property
    def skill_ids(self) -> tuple[str, ...]:
        """The skills that it shows."""
        return tuple(self.skills.split())

    @property
    def number(self) -> str:
        """The number of the result in one line: ``p99 latency: 420 ms → 260 ms, at the same quality``."""
        change = " → ".join(text for text in (self.metric_from, self.metric_to) if text)
        told = ", ".join(text for text in (change, self.metric_words) if text)
        return ": ".join(text for text in (self.metric, told) if text)

    @property
    def has_number(self) -> bool:
        """Whether a number stands apart from the text."""
        return bool(self.metric_from or self.metric_to or self.metric_words)


class StoryVersion(models.Model):
    """What a story said, from ``began_at`` (the first save of a spell of writing) as last saved at ``at``; ``texts``
    are its fields by name."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="versions")
    texts = models.JSONField()
    began_at = models.DateTimeField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["story", "-at"], name="story_versions_latest")]

    def __str__(self) -> str:
        return f"{self.story_id} at {self.at:%Y-%m-%d %H:%M}"


class Fit(Owned):
    """A story answers the question ``key``; of all that do, one may be the best."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="fits")
    key = models.CharField(max_length=100)
    best = models.BooleanField(default=False)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["story", "key"], name="one_fit_per_question"),
            models.UniqueConstraint(fields=["owner", "key"], condition=Q(best=True), name="one_best_story"),
        ]
        indexes = [models.Index(fields=["owner", "key"], name="stories_to_question")]

    def __str__(self) -> str:
        return f"{self.story_id} answers {self.key}"


class Telling(models.Model):
    """A story told aloud once, for the question ``key`` (empty: for none): how long, and how it went by part and in
    delivery, 1 to 4 (nothing: not said). ``removed_at`` is when it was deleted, for a day."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="tellings")
    key = models.CharField(max_length=100, blank=True)
    seconds = models.PositiveIntegerField(default=0)
    situation = models.PositiveSmallIntegerField(null=True, validators=_SCORE)
    task = models.PositiveSmallIntegerField(null=True, validators=_SCORE)
    action = models.PositiveSmallIntegerField(null=True, validators=_SCORE)
    result = models.PositiveSmallIntegerField(null=True, validators=_SCORE)
    delivery = models.PositiveSmallIntegerField(null=True, validators=_SCORE)
    note = models.TextField(max_length=MOST_NOTE, blank=True)
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["story", "-at"], name="tellings_latest")]

    def __str__(self) -> str:
        return f"{self.story_id} told {self.at:%Y-%m-%d %H:%M}"

    @property
    def scores(self) -> tuple[int | None, ...]:
        """Situation, task, action, result, delivery."""
        return self.situation, self.task, self.action, self.result, self.delivery

    @property
    def average(self) -> float | None:
        """Of what was scored."""
        said = [score for score in self.scores if score is not None]
        return sum(said) / len(said) if said else None
