"""The sound of somebody who thinks aloud, and what happened while it was recorded."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned

MOST_WORDS = 200


class Recording(Owned):
    """Sound that was recorded without a break: of the thing that ``kind`` and ``key`` name. It is kept on this machine
    alone; ``file`` names it in the folder of recordings.

    A page that is left ends a recording, and the next one goes on with another; ``first`` is then the one that it
    began with, so that both are shown as one. ``heard_at`` is when sound last came: while it does, what happens is
    marked. ``ended_at`` stays empty where a browser was closed.
    """

    kind = models.CharField(max_length=16)
    key = models.CharField(max_length=200)
    first = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="later")
    file = models.CharField(max_length=64, unique=True)
    media_type = models.CharField(max_length=64, blank=True)
    started_at = models.DateTimeField()
    heard_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    seconds = models.PositiveIntegerField(default=0)
    size = models.PositiveBigIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "kind", "key", "started_at"], name="recordings_of_thing"),
            models.Index(fields=["owner", "ended_at", "heard_at"], name="recordings_going_on"),
        ]

    def __str__(self) -> str:
        return f"recording of {self.started_at:%Y-%m-%d %H:%M}"


class MarkKind(models.TextChoices):
    """What a mark on the time line stands for."""

    RUN = "run", "Run"
    SUBMIT = "submit", "Submit"
    SILENCE = "silence", "Silence"
    HINT = "hint", "Hint"
    STAGE = "stage", "Stage"
    ESTIMATE = "estimate", "Estimate"
    BOARD = "board", "Board"


class Mark(models.Model):
    """A moment of a recording: ``at_ms`` after it began something happened, ``words`` say what."""

    recording = models.ForeignKey(Recording, on_delete=models.CASCADE, related_name="marks")
    at_ms = models.PositiveIntegerField()
    kind = models.CharField(max_length=8, choices=MarkKind)
    words = models.CharField(max_length=MOST_WORDS, blank=True)

    class Meta:
        indexes = [models.Index(fields=["recording", "at_ms"], name="marks_of_recording")]

    def __str__(self) -> str:
        return f"{self.kind} at {self.at_ms} ms"
