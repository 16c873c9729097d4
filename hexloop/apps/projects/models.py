"""Projects, what they said before, the decisions in them, and what an interviewer would ask."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned

MOST_TITLE = 200
MOST_LINE = 300
MOST_TEXT = 50_000
"""How many characters a section, a version or an answer may have."""
MOST_SLIDES = 200_000
MOST_SECONDS = 3_600


class Reversible(models.TextChoices):
    """Whether a decision could be taken back at a bearable cost."""

    UNKNOWN = "", "Not said"
    YES = "yes", "Could be taken back"
    NO = "no", "Hard to take back"


class CounterSource(models.TextChoices):
    """Where a counter-question comes from."""

    OWN = "own", "Own"
    DECISION = "decision", "A decision"
    BANK = "bank", "The question bank"


class Project(Owned):
    """A project in five sections, three lengths of telling and slides. ``slug`` is its address.

    Each of the three texts has a version of its own, so that two tabs that write different ones do not meet:
    ``version`` for the write-up, ``told_version``, ``slides_version``.

    ``removed_at`` is when it was deleted: for a day it can be brought back, with ``cards_taken``, its cards as they
    were.
    """

    slug = models.CharField(max_length=80)
    title = models.CharField(max_length=MOST_TITLE)
    role = models.CharField(max_length=MOST_LINE, blank=True)
    dates = models.CharField(max_length=MOST_LINE, blank=True)
    one_line = models.CharField(max_length=MOST_LINE, blank=True)
    background = models.TextField(max_length=MOST_TEXT, blank=True)
    solution = models.TextField(max_length=MOST_TEXT, blank=True)
    challenges = models.TextField(max_length=MOST_TEXT, blank=True)
    impact = models.TextField(max_length=MOST_TEXT, blank=True)
    reflection = models.TextField(max_length=MOST_TEXT, blank=True)
    told_one = models.TextField(max_length=MOST_TEXT, blank=True)
    told_five = models.TextField(max_length=MOST_TEXT, blank=True)
    told_fifteen = models.TextField(max_length=MOST_TEXT, blank=True)
    slides = models.TextField(max_length=MOST_SLIDES, blank=True)
    version = models.PositiveIntegerField(default=1)
    told_version = models.PositiveIntegerField(default=1)
    slides_version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    cards_taken = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "slug"], name="one_project_per_slug")]
        indexes = [models.Index(fields=["owner", "removed_at"], name="projects_of_owner")]

    def __str__(self) -> str:
        return self.title

    @property
    def key(self) -> str:
        """What names it in cards and tags."""
        return f"project-{self.pk}"


class ProjectVersion(models.Model):
    """What one of the texts of a project said (``part``), from ``began_at`` (the first save of a spell of writing) as
    last saved at ``at``; ``texts`` are its fields by name."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="versions")
    part = models.CharField(max_length=16)
    texts = models.JSONField()
    began_at = models.DateTimeField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["project", "part", "-at"], name="project_versions_latest")]

    def __str__(self) -> str:
        return f"{self.part} of {self.project_id} at {self.at:%Y-%m-%d %H:%M}"


class Decision(models.Model):
    """A choice that was made in a project. ``alternatives`` are lines, ``name: why not``; ``would_change`` is what
    would change the choice. A decision without a ``reason`` is the red flag of a deep dive."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="decisions")
    choice = models.CharField(max_length=MOST_LINE)
    alternatives = models.TextField(max_length=MOST_TEXT, blank=True)
    reason = models.TextField(max_length=MOST_TEXT, blank=True)
    would_change = models.TextField(max_length=MOST_TEXT, blank=True)
    on = models.DateField(null=True, blank=True)
    reversible = models.CharField(max_length=4, choices=Reversible, blank=True)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["project", "removed_at"], name="decisions_of_project")]

    def __str__(self) -> str:
        return self.choice


class Counter(models.Model):
    """A question that an interviewer would ask of a project, with one's answer. ``seconds`` is how long the answer
    should take when it is told (0: no clock), ``question_key`` the question of the bank that it comes from."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="counters")
    question = models.CharField(max_length=1_000)
    answer = models.TextField(max_length=MOST_TEXT, blank=True)
    seconds = models.PositiveIntegerField(default=0)
    source = models.CharField(max_length=8, choices=CounterSource, default=CounterSource.OWN)
    decision = models.ForeignKey(Decision, on_delete=models.SET_NULL, null=True, blank=True, related_name="counters")
    question_key = models.CharField(max_length=100, blank=True)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    cards_taken = models.JSONField(default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["project", "removed_at"], name="counters_of_project")]

    def __str__(self) -> str:
        return self.question[:60]

    @property
    def key(self) -> str:
        """What names it in cards."""
        return f"counter-{self.pk}"
