"""Times that other calendars say are taken."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from hexloop.apps.accounts.models import Owned


class BusyKind(models.TextChoices):
    """How busy times come."""

    FILE = "file", "File"
    LINK = "link", "Address"
    REMOTE = "remote", "CalDAV"


class BusySource(Owned):
    """Another calendar. ``url`` is where it is asked again, ``mark`` what its server called the state that was read.

    ``told`` are sentences about what was left out or bent, ``trouble`` why the last try failed; the times of the try
    before stay then.
    """

    kind = models.CharField(max_length=8, choices=BusyKind)
    name = models.CharField(max_length=120)
    url = models.CharField(max_length=2_000, blank=True)
    mark = models.CharField(max_length=64, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    told = models.JSONField(default=list, blank=True)
    trouble = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "kind", "name"], name="one_busy_source_per_name")]

    def __str__(self) -> str:
        return self.name


class BusyTime(models.Model):
    """One time that is taken, or noted without being taken (``busy`` false). Of whole days both moments are midnights
    in UTC and only the dates count, the last one not included. ``uid`` names its event there."""

    source = models.ForeignKey(BusySource, on_delete=models.CASCADE, related_name="times")
    uid = models.CharField(max_length=255)
    title = models.CharField(max_length=200, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    all_day = models.BooleanField(default=False)
    busy = models.BooleanField(default=True)
    zone = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(ends_at__gte=F("starts_at")), name="busy_time_ends_later")]
        indexes = [models.Index(fields=["source", "starts_at"], name="busy_times_by_start")]

    def __str__(self) -> str:
        return self.title
