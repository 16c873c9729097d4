"""Attachments, and files that were brought in to be imported. The bytes lie in a folder, not in the database."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned


class Attachment(Owned):
    """A picture or a sound of one person. ``sha256`` finds its bytes, which several people may share; ``name`` is what
    it was called and never a path. ``media_type`` was told by its first bytes; ``shown`` says that a browser may draw
    it in a page."""

    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=64)
    shown = models.BooleanField(default=False)
    bytes = models.PositiveBigIntegerField()
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "sha256"], name="one_attachment_per_bytes")]

    def __str__(self) -> str:
        return self.name

    @property
    def url(self) -> str:
        """Where its owner gets it."""
        return f"/files/{self.sha256}/"


class Source(models.TextChoices):
    ANKI = "anki", "Anki"
    CSV = "csv", "CSV"
    NOTION = "notion", "Notion"
    MARKDOWN = "markdown", "Markdown folder"
    BIBTEX = "bibtex", "BibTeX"
    RIS = "ris", "RIS"
    LEETCODE = "leetcode", "LeetCode history"


class Stage(models.TextChoices):
    """How far an import has come."""

    CHOOSING = "choosing", "Waits for your choices"
    RUNNING = "running", "Under way"
    DONE = "done", "Done"
    FAILED = "failed", "Nothing was imported"
    CANCELLED = "cancelled", "Stopped, nothing was imported"
    STOPPED = "stopped", "Stopped part of the way"


class Import(Owned):
    """A file that was brought in, and what became of it.

    ``kept`` names it in the folder of incoming files until it is imported. ``holds`` is what was found in it,
    ``choices`` what the person chose (by deck: round and topic; for CSV also the columns), ``counts`` how many notes
    were imported, updated, unchanged and skipped, ``report`` a row for each note, ``details`` what a source says
    besides. ``text`` is the sentence about it. One that was stopped part of the way keeps its file: it can be gone on
    with.
    """

    source = models.CharField(max_length=16, choices=Source)
    name = models.CharField(max_length=255)
    kept = models.CharField(max_length=64, blank=True)
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.CHOOSING)
    holds = models.JSONField(default=dict)
    choices = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    report = models.JSONField(default=list)
    details = models.JSONField(default=dict)
    text = models.CharField(max_length=1000, blank=True)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "-made_at"], name="imports_latest")]

    def __str__(self) -> str:
        return self.name


class Origin(Owned):
    """Where a thing came from, so that importing the same again changes nothing.

    ``source_key`` names it there and never changes with an edit (a Notion id, a path in a folder, an arXiv id);
    ``kind`` and ``key`` name it here, as cards and the search do. ``fingerprint`` is the SHA-256 of what was read: a
    different one says that it was changed there since. ``kept`` is the SHA-256 of what it became here: a thing that
    differs from it was edited here, and the older text of an export must not overwrite it.
    """

    source = models.CharField(max_length=16, choices=Source)
    source_key = models.CharField(max_length=500)
    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    kept = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "source", "source_key"], name="one_origin_per_source_key"),
        ]
        indexes = [models.Index(fields=["owner", "kind", "key"], name="origins_of_thing")]

    def __str__(self) -> str:
        return f"{self.source} {self.source_key}"
