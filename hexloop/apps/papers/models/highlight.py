"""What a person marked in a PDF."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned
from hexloop.apps.papers.models.pdf import PdfFile

MOST_QUOTE = 5_000
MOST_NOTE = 5_000
MOST_QUESTION = 1_000
MOST_QUADS = 300


class Colour(models.TextChoices):
    """What a mark looks like; what each means is the person's affair."""

    YELLOW = "yellow", "Yellow"
    GREEN = "green", "Green"
    BLUE = "blue", "Blue"
    PINK = "pink", "Pink"


class Highlight(Owned):
    """Marked words of one page.

    ``quads`` are the lines of the mark, each left, top, right and bottom as shares of the page's width and height from
    its upper left corner. ``quote`` is what stands there. With a ``question`` it is a card, whose answer is the quote
    and the note. ``gone_at`` is when it was removed, ``kept_card`` its card as it was then, so that both can come back.
    """

    file = models.ForeignKey(PdfFile, on_delete=models.CASCADE, related_name="highlights")
    page = models.PositiveIntegerField()
    quads = models.JSONField()
    quote = models.TextField(max_length=MOST_QUOTE)
    note = models.TextField(blank=True, max_length=MOST_NOTE)
    question = models.TextField(blank=True, max_length=MOST_QUESTION)
    colour = models.CharField(max_length=8, choices=Colour, default=Colour.YELLOW)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True)
    kept_card = models.JSONField(default=list)

    class Meta:
        indexes = [models.Index(fields=["file", "page"], name="highlights_of_page")]

    def __str__(self) -> str:
        return self.quote[:60]

    @property
    def key(self) -> str:
        """The key of its card and of its entry in the search."""
        return f"highlight-{self.pk}"
