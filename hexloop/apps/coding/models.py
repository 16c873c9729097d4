"""Problems as rows to filter by, and what a person did with them."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned, User
from hexloop.apps.review.models import Review


class Problem(models.Model):
    """The index row of a problem that lives in a pack. Text and cases are read from the pack.

    ``owner`` is empty for problems that everybody has; a problem that a person wrote carries theirs.
    ``listed`` is false when the pack no longer holds it: attempts stay, the list hides it.
    """

    owner = models.ForeignKey(User, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    slug = models.SlugField(max_length=100, unique=True)
    number = models.PositiveIntegerField(null=True, blank=True)
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=8)
    difficulty = models.CharField(max_length=8)
    difficulty_rank = models.PositiveSmallIntegerField()
    pattern = models.CharField(max_length=80)
    minutes = models.PositiveSmallIntegerField()
    pack = models.CharField(max_length=64)
    listed = models.BooleanField(default=True)

    class Meta:
        indexes = [models.Index(fields=["number"], name="problems_by_number")]

    def __str__(self) -> str:
        return self.title


class ProblemTopic(models.Model):
    """A problem stands in a cell of the topic map; ``place`` 0 is its main topic."""

    problem = models.ForeignKey(Problem, on_delete=models.CASCADE, related_name="topics")
    topic = models.CharField(max_length=64)
    place = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["problem", "topic"], name="one_topic_per_problem")]
        indexes = [models.Index(fields=["topic"], name="problems_by_topic")]

    def __str__(self) -> str:
        return self.topic


class ListEntry(models.Model):
    """A problem's place in a named list. The slug is kept because the list may be longer than the bank."""

    list_id = models.CharField(max_length=64)
    slug = models.CharField(max_length=100)
    place = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["list_id", "slug"], name="one_entry_per_list")]

    def __str__(self) -> str:
        return f"{self.list_id}: {self.slug}"


class OwnList(Owned):
    """A list of problems that a person put together: a company's, a weekend's."""

    title = models.CharField(max_length=80)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "title"], name="one_own_list_per_title")]

    def __str__(self) -> str:
        return self.title


class OwnListEntry(models.Model):
    """A problem's place in a list of one's own; places may have gaps."""

    own_list = models.ForeignKey(OwnList, on_delete=models.CASCADE, related_name="entries")
    problem = models.ForeignKey(Problem, on_delete=models.CASCADE, related_name="+")
    place = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["own_list", "problem"], name="one_entry_per_own_list")]

    def __str__(self) -> str:
        return f"{self.own_list_id}: {self.problem_id}"


class Mastery(models.IntegerChoices):
    """The essay's four words; the number is the grade (Again, Hard, Good, Easy)."""

    NO_CLUE = 1, "No clue"
    BUGS = 2, "Bugs"
    SLOW = 3, "Slow"
    SOLID = 4, "Solid"


class Part(models.IntegerChoices):
    """What a try was judged against. Only object-oriented problems have a second part."""

    FIRST = 1, "First brief"
    CHANGE = 2, "Change request"


class Progress(Owned):
    """What one person keeps on one problem. Mastery is not here: it is the last grade of the card.

    ``hints_seen`` counts the hints revealed in the try that is going on; it counts only when
    ``hints_at`` is later than the last grade. The change request has hints of its own, counted likewise.
    ``unlocked_at`` opens the editorial for good.
    """

    problem = models.ForeignKey(Problem, on_delete=models.CASCADE, related_name="progress")
    insight = models.TextField(blank=True, max_length=2_000)
    insight_at = models.DateTimeField(null=True, blank=True)
    hints_seen = models.PositiveSmallIntegerField(default=0)
    hints_at = models.DateTimeField(null=True, blank=True)
    change_hints_seen = models.PositiveSmallIntegerField(default=0)
    change_hints_at = models.DateTimeField(null=True, blank=True)
    unlocked_at = models.DateTimeField(null=True, blank=True)
    first_opened_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "problem"], name="one_progress_per_problem")]

    def __str__(self) -> str:
        return f"progress on {self.problem_id}"


class Draft(Owned):
    """What stands in the editor. ``revision`` grows with each save: a save that names an older one
    is a conflict and changes nothing. ``seconds`` is the time on the clock since the editor was blank.
    A draft saved before the problem's last grade belongs to a finished try: the editor opens blank.
    """

    problem = models.ForeignKey(Problem, on_delete=models.CASCADE, related_name="+")
    source = models.TextField()
    revision = models.PositiveIntegerField(default=1)
    seconds = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "problem"], name="one_draft_per_problem")]

    def __str__(self) -> str:
        return f"draft of {self.problem_id}"


class Attempt(Owned):
    """One judged try, kept for ever. ``part`` is what it was judged against; of the cases of a change request the
    first ``carried`` are those of the first brief. ``verdict`` is the short code; ``cases`` holds one object a
    case that ran (``v`` verdict, ``w`` wall ms, ``c`` CPU ms); ``failing`` the smallest failing case
    in full, as shown to the person. ``review`` is the grade it was given, if any: its mastery counts
    while that review is not undone. ``growth`` holds what was measured: ``points`` (size, ms, known to
    ms) and the ``note`` of why it ended early; what it means is worked out when it is shown. ``guess``
    is the class that the person expected, made before they saw it. ``elsewhere`` names the place that judged it where
    that was not here (``leetcode``): such a try is history, it can be neither graded nor gone on with, and its code may
    be missing."""

    problem = models.ForeignKey(Problem, on_delete=models.CASCADE, related_name="attempts")
    part = models.PositiveSmallIntegerField(choices=Part.choices, default=Part.FIRST)
    carried = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()
    source = models.TextField()
    verdict = models.CharField(max_length=3)
    passed = models.PositiveIntegerField()
    total = models.PositiveIntegerField()
    cpu_ms = models.FloatField()
    wall_ms = models.FloatField()
    message = models.TextField(blank=True)
    cases = models.JSONField(default=list)
    failing = models.JSONField(null=True, blank=True)
    seconds = models.PositiveIntegerField(default=0)
    hints_seen = models.PositiveSmallIntegerField(default=0)
    growth = models.JSONField(null=True, blank=True)
    guess = models.CharField(max_length=16, blank=True)
    elsewhere = models.CharField(max_length=16, blank=True)
    handed_in = models.BooleanField(default=False)
    review = models.ForeignKey(Review, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["owner", "problem", "-at"], name="attempts_of_problem"),
            models.Index(fields=["owner", "-at"], name="attempts_latest"),
        ]

    def __str__(self) -> str:
        return f"{self.verdict} at {self.at:%Y-%m-%d %H:%M}"


class OwnCase(Owned):
    """A case that a person wrote. ``text`` is what they typed (one argument a line, JSON or Python
    literals); ``expected`` likewise or empty: then the reference answers. ``answer`` is what it said when
    the case was saved, as people read it; empty when it said nothing or was not asked."""

    problem = models.ForeignKey(Problem, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(max_length=20_000)
    expected = models.TextField(blank=True, max_length=20_000)
    answer = models.TextField(blank=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.text[:40]
