"""Pages, what they said before, what they link to, and the lines in them that are cards."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from hexloop.apps.accounts.models import Owned
from hexloop.core.content.questions.one_line import CardForm

MOST_BODY = 512 * 1024
"""How many bytes the text of a page may have."""
MOST_TITLE = 200
FORMS = [(form.value, form.title) for form in CardForm]


class Page(Owned):
    """A page in Markdown. ``slug`` is its address, ``name`` its title as links compare it.

    ``round`` is empty where it belongs to none; ``outline_of`` is the round whose topic page it is. ``todos`` and
    ``todos_done`` are counted in the text at every save. ``version`` counts what was saved, so that a save from an old
    copy is noticed.
    """

    title = models.CharField(max_length=MOST_TITLE)
    name = models.CharField(max_length=MOST_TITLE * 3)
    slug = models.CharField(max_length=120)
    round = models.CharField(max_length=16, blank=True)
    outline_of = models.CharField(max_length=16, blank=True)
    body = models.TextField(blank=True)
    todos = models.PositiveIntegerField(default=0)
    todos_done = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    pinned = models.BooleanField(default=False)
    archived = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    edited_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "slug"], name="one_page_per_slug"),
            models.UniqueConstraint(fields=["owner", "name"], name="one_page_per_name"),
            models.UniqueConstraint(
                fields=["owner", "outline_of"], condition=~Q(outline_of=""), name="one_topic_page_per_round"
            ),
        ]
        indexes = [models.Index(fields=["owner", "archived", "-pinned", "-edited_at"], name="pages_latest")]

    def __str__(self) -> str:
        return self.title


class Revision(models.Model):
    """What a page said, from ``began_at`` (the first save of a spell of writing) as last saved at ``at``."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="revisions")
    title = models.CharField(max_length=MOST_TITLE)
    body = models.TextField(blank=True)
    began_at = models.DateTimeField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["page", "-at"], name="revisions_latest")]

    def __str__(self) -> str:
        return f"{self.title} at {self.at:%Y-%m-%d %H:%M}"


class PageLink(models.Model):
    """A page says ``[[title]]``; ``name`` is that title as titles are compared, whether or not there is such a page."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="links")
    name = models.CharField(max_length=MOST_TITLE * 3)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "name"], name="one_link_per_name")]
        indexes = [models.Index(fields=["name"], name="links_to_name")]

    def __str__(self) -> str:
        return self.name


class PageTag(models.Model):
    """A ``#tag`` in the text of a page, in small letters."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="tags")
    tag = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "tag"], name="one_tag_per_page")]

    def __str__(self) -> str:
        return self.tag


class Line(Owned):
    """A line of a page that is a card, known again when it is edited or moved. Its cards are ``line-<id>`` and parts.

    ``text`` is the line as it stands, ``question``, ``answer`` and ``form`` what it asks. ``place`` counts the card
    lines of the page. ``gone_at`` is when the line was not there any more: it is forgotten a little later, so that
    it can be cut here and pasted there while the page saves itself.
    """

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="lines")
    place = models.PositiveIntegerField()
    text = models.TextField()
    question = models.TextField()
    answer = models.TextField(blank=True)
    form = models.CharField(max_length=8, choices=FORMS)
    gone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["page", "place"], name="lines_of_page")]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def key(self) -> str:
        """The key of its card, and what the keys of its parts begin with."""
        return f"line-{self.pk}"
