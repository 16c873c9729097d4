"""The PDF of a paper, and where its reader stopped."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned
from hexloop.apps.files.models import Attachment
from hexloop.apps.papers.models.paper import Paper

PAGE_BREAK = "\f"


class Words(models.TextChoices):
    """Which words of a PDF could be read."""

    ALL = "all", "All of its text can be searched"
    SOME = "some", "Only a part of its text could be read"
    NONE = "none", "There is no text in this PDF"
    LOCKED = "locked", "It is locked with a password"


class PdfFile(Owned):
    """A PDF of a paper; its bytes are an attachment.

    ``count`` is how many pages it has, 0 where that could not be read, ``text`` the text of its pages with a form feed
    after each. ``place_page``, ``place_top`` (points from the bottom of that page) and ``zoom`` (a number, or
    ``page-width`` and the like) are where its reader was at ``opened_at``. ``gone_at`` is when it was taken away: until
    it is swept it can come back.
    """

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="pdfs")
    attachment = models.ForeignKey(Attachment, on_delete=models.RESTRICT, related_name="+")
    words = models.CharField(max_length=8, choices=Words)
    count = models.PositiveIntegerField(default=0)
    text = models.TextField(blank=True)
    place_page = models.PositiveIntegerField(default=1)
    place_top = models.FloatField(null=True)
    zoom = models.CharField(max_length=16, blank=True)
    made_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    gone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["paper", "gone_at"], name="pdfs_of_paper")]

    def __str__(self) -> str:
        return self.attachment.name

    @property
    def can_be_marked(self) -> bool:
        """Whether it has text to select; one that could not be read here may have some in the browser."""
        return self.words != Words.NONE
