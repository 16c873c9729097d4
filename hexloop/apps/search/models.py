"""The entries of the index. Everything here is derived: it can be made anew at any time."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from hexloop.apps.accounts.models import User

MOST_TEXT = 512 * 1024
"""How many characters of a text are kept."""
MOST_TITLE = 1_000


class Entry(models.Model):
    """Something that can be found. ``kind`` and ``key`` name it as everywhere.

    ``owner`` is empty for what comes with a pack; what a person wrote about such a thing (an insight, a note) is an
    entry of theirs under the same kind and key. ``changed_at`` is when that person last worked on it. ``tags`` are
    words with a space at both ends. ``title_words`` and ``words`` are title and text as ``core.search.words`` writes
    them, with a space at both ends. The short columns stand first: the database reads a row up to the column that it
    needs.
    """

    owner = models.ForeignKey(User, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=200)
    round = models.CharField(max_length=16, blank=True)
    topic = models.CharField(max_length=64, blank=True)
    pinned = models.BooleanField(default=False)
    archived = models.BooleanField(default=False)
    under_nda = models.BooleanField(default=False)
    changed_at = models.DateTimeField(null=True)
    url = models.CharField(max_length=500)
    tags = models.CharField(max_length=1000, blank=True)
    title = models.CharField(max_length=MOST_TITLE)
    title_words = models.TextField(blank=True)
    text = models.TextField(blank=True)
    words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "kind", "key"], name="one_entry_per_thing"),
            models.UniqueConstraint(
                fields=["kind", "key"], condition=Q(owner__isnull=True), name="one_entry_per_common_thing"
            ),
        ]
        indexes = [models.Index(fields=["owner", "-pinned", "-changed_at"], name="entries_latest")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Edition(models.Model):
    """Of which version the entries of a kind are. ``common`` says that these are the ones without an owner."""

    kind = models.CharField(max_length=32)
    common = models.BooleanField()
    version = models.CharField(max_length=128)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "common"], name="one_edition_per_kind")]

    def __str__(self) -> str:
        return f"{self.kind} {self.version}"
