"""Secret addresses at which a calendar program reads this calendar."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned


class FeedHolds(models.TextChoices):
    """What is in a feed."""

    ALL = "all", "Everything"
    BLOCKS = "blocks", "Blocks only"
    EVENTS = "events", "Interviews only"


class Feed(Owned):
    """An address that needs no session. Only the SHA-256 of its token is stored: nobody can read the address again, and
    one that was given up (``revoked_at``) never works again."""

    name = models.CharField(max_length=80)
    holds = models.CharField(max_length=8, choices=FeedHolds, default=FeedHolds.ALL)
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "revoked_at"], name="feeds_of_person")]

    def __str__(self) -> str:
        return self.name
