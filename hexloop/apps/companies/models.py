"""Companies, and tags on things of any kind. This app never learns what it tags: a kind and a key say it."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower

from hexloop.apps.accounts.models import Owned


class Company(Owned):
    """A company a person talks to, or might. ``slug`` names it in addresses and never changes."""

    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=80)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint("owner", Lower("name"), name="one_company_per_name"),
            models.UniqueConstraint(fields=["owner", "slug"], name="one_company_per_slug"),
        ]

    def __str__(self) -> str:
        return self.name


class Source(models.TextChoices):
    """Where a tag comes from."""

    HAND = "hand", "By hand"
    LIST = "list", "From a list"
    DEBRIEF = "debrief", "From a debrief"


class Tag(Owned):
    """This company asks this thing. ``frequency`` is how often, where a list of theirs says it; more is more often."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="tags")
    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=200)
    source = models.CharField(max_length=8, choices=Source, default=Source.HAND)
    frequency = models.FloatField(null=True, blank=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["company", "kind", "key"], name="one_tag_per_thing")]
        indexes = [models.Index(fields=["owner", "kind", "key"], name="tags_of_thing")]

    def __str__(self) -> str:
        return f"{self.company}: {self.kind}:{self.key}"
