"""What an interviewer adds to a mock, who was invited, and what happened in a round."""

from __future__ import annotations

from django.db import models

from hexloop.apps.mock.models.mocks import MOST_TEXT, MOST_WORDS, SCORE, Mock, MockItem, MockRound


class Note(models.Model):
    """An interviewer's private notes on a round, and their scores: ``score`` for the whole, ``scores`` by the names of
    the rubric's lines, 1 to 4, ``words`` on them. They stay the interviewer's; when ``shared``, the candidate sees
    all of it once the mock is over."""

    round = models.OneToOneField(MockRound, on_delete=models.CASCADE, related_name="note")
    text = models.TextField(max_length=MOST_TEXT, blank=True)
    revision = models.PositiveIntegerField(default=0)
    score = models.PositiveSmallIntegerField(null=True, blank=True, validators=SCORE)
    scores = models.JSONField(default=dict, blank=True)
    words = models.TextField(max_length=MOST_WORDS, blank=True)
    shared = models.BooleanField(default=False)
    edited_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"notes on {self.round_id}"


class Released(models.TextChoices):
    """What an interviewer gives a candidate."""

    HINT = "hint", "Hint"
    FOLLOW_UP = "followup", "Follow-up"


class Release(models.Model):
    """A hint or a follow-up that the interviewer gave, as the candidate then saw it. ``place`` is its place among the
    hints or follow-ups of ``item``, counted from 0; empty for one in the interviewer's own words."""

    round = models.ForeignKey(MockRound, on_delete=models.CASCADE, related_name="releases")
    item = models.ForeignKey(MockItem, on_delete=models.CASCADE, null=True, blank=True, related_name="releases")
    kind = models.CharField(max_length=8, choices=Released)
    place = models.PositiveSmallIntegerField(null=True, blank=True)
    text = models.TextField(max_length=MOST_WORDS)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["round", "at"], name="releases_of_round")]

    def __str__(self) -> str:
        return f"{self.kind} at {self.at:%H:%M}"


MOST_NAME = 80


class Invite(models.Model):
    """Somebody, called ``name``, may sit in as the interviewer: by a short code, typed on a machine of the same
    network, or by a signed link. Both can be made again from the program's secret, so neither is kept: only the
    ``code_hash``. It holds until ``ends_at`` or until it is revoked; ``seen_at`` is when it was used last. What is
    under NDA is shown there only with ``shows_nda``."""

    mock = models.ForeignKey(Mock, on_delete=models.CASCADE, related_name="invites")
    name = models.CharField(max_length=MOST_NAME, blank=True)
    code_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)
    shows_nda = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"invite of {self.made_at:%Y-%m-%d %H:%M}"


class MarkKind(models.TextChoices):
    """What happened in a round, as the interviewer's list says it. Silences are of older exports: they belong to what
    was recorded now."""

    RUN = "run", "Run"
    SUBMIT = "submit", "Submit"
    SILENCE = "silence", "Silence"
    HINT = "hint", "Hint"
    STAGE = "stage", "Stage"


class Mark(models.Model):
    """A moment of a round: ``at_ms`` after it began something happened, ``words`` say what."""

    round = models.ForeignKey(MockRound, on_delete=models.CASCADE, related_name="marks")
    at_ms = models.PositiveIntegerField()
    kind = models.CharField(max_length=8, choices=MarkKind)
    words = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["round", "at_ms"], name="marks_of_round")]

    def __str__(self) -> str:
        return f"{self.kind} at {self.at_ms} ms"
