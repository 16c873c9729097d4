"""A paper of a person's, and when they came to read it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from hexloop.apps.accounts.models import Owned
from hexloop.apps.notes.models import Page
from hexloop.core.content.papers import Group
from hexloop.core.formats.references.records import ReferenceKind
from hexloop.core.rounds import Round

MOST_TLDR = 600
"""How many characters one or two sentences may have."""
RATINGS = range(1, 6)

ROUNDS = [(each.value, each.title) for each in Round]
GROUPS = [(each.value, each.title) for each in Group]
KINDS = [(each.value, each.label) for each in ReferenceKind]


class Status(models.TextChoices):
    """How far a paper is read."""

    TO_READ = "to-read", "To read"
    READING = "reading", "Reading"
    READ = "read", "Read"


class Asked(models.TextChoices):
    """Would I be asked this?"""

    YES = "yes", "Yes"
    MAYBE = "maybe", "Maybe"
    NO = "no", "No"


class Paper(Owned):
    """A paper on somebody's shelf.

    ``slug`` is its address and never changes; it is made like a citation key. ``pack_id`` names the paper of the
    reading list that it is. ``likeness`` is what two records of one paper share when neither names an id.

    What the world knows of it is a ``Reference`` (core/formats/references), field by field: ``authors`` are pairs of
    family and given name, ``arxiv_id`` has no version (that is ``arxiv_version``, 0 for none), ``doi`` is in small
    letters, ``more`` holds what else a BibTeX entry said. ``looked_up`` is false while only its id is known.

    Everything from ``status`` on is the person's alone. ``notes`` is the page with what they noted at length.
    """

    slug = models.CharField(max_length=120)
    pack_id = models.CharField(max_length=100, blank=True)
    likeness = models.CharField(max_length=1000, blank=True)
    looked_up = models.BooleanField(default=True)
    group = models.CharField(max_length=16, choices=GROUPS, default=Group.OTHER.value)
    round = models.CharField(max_length=16, choices=ROUNDS, default=Round.DOMAIN.value)

    title = models.CharField(max_length=500)
    authors = models.JSONField(default=list)
    year = models.PositiveSmallIntegerField(null=True)
    reference_kind = models.CharField(max_length=16, choices=KINDS, default=ReferenceKind.MISC.value)
    venue = models.CharField(max_length=300, blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    volume = models.CharField(max_length=100, blank=True)
    number = models.CharField(max_length=100, blank=True)
    pages = models.CharField(max_length=100, blank=True)
    arxiv_id = models.CharField(max_length=32, blank=True)
    arxiv_version = models.PositiveSmallIntegerField(default=0)
    doi = models.CharField(max_length=250, blank=True)
    url = models.CharField(max_length=1000, blank=True)
    pdf_url = models.CharField(max_length=1000, blank=True)
    abstract = models.TextField(blank=True)
    keywords = models.JSONField(default=list)
    citekey = models.CharField(max_length=200, blank=True)
    more = models.JSONField(default=dict)

    status = models.CharField(max_length=8, choices=Status, default=Status.TO_READ)
    tldr = models.TextField(blank=True, max_length=MOST_TLDR)
    tldr_at = models.DateTimeField(null=True)
    rating = models.PositiveSmallIntegerField(null=True)
    asked = models.CharField(max_length=8, choices=Asked, blank=True)
    notes = models.OneToOneField(Page, on_delete=models.SET_NULL, null=True, related_name="paper")
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "slug"], name="one_paper_per_slug"),
            models.UniqueConstraint(
                fields=["owner", "pack_id"], condition=~Q(pack_id=""), name="one_paper_per_pack_id"
            ),
            models.UniqueConstraint(
                fields=["owner", "arxiv_id"], condition=~Q(arxiv_id=""), name="one_paper_per_arxiv"
            ),
            models.UniqueConstraint(fields=["owner", "doi"], condition=~Q(doi=""), name="one_paper_per_doi"),
            models.CheckConstraint(condition=Q(rating=None) | Q(rating__range=(1, 5)), name="paper_rating_1_to_5"),
        ]
        indexes = [
            models.Index(fields=["owner", "likeness"], name="papers_by_likeness"),
            models.Index(fields=["owner", "-edited_at"], name="papers_latest"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def key(self) -> str:
        """The key of its card, its company tags and its entry in the search."""
        return f"paper-{self.slug}"


class StatusChange(models.Model):
    """From ``at`` on the paper was to read, being read, or read."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="changes")
    status = models.CharField(max_length=8, choices=Status)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["paper", "-at"], name="paper_changes_latest")]

    def __str__(self) -> str:
        return f"{self.status} at {self.at:%Y-%m-%d}"


class PaperTopic(models.Model):
    """A paper is about a topic; the ids are those of the question bank's topics."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="topics")
    topic = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["paper", "topic"], name="one_topic_per_paper")]
        indexes = [models.Index(fields=["topic"], name="papers_by_topic")]

    def __str__(self) -> str:
        return self.topic
