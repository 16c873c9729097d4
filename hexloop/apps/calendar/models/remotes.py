"""One calendar on a CalDAV server that is kept the same as this one."""

from __future__ import annotations

from django.db import models

from hexloop.apps.accounts.models import Owned
from hexloop.apps.calendar.models.busy import BusySource


class Remote(Owned):
    """The calendar elsewhere. Its password lies in a file beside the database and never in it.

    ``mark`` is the server's word for the state that was read last (a sync token); without one everything is read.
    Every ``every_minutes`` the program makes both the same by itself, never when that is 0: next at ``next_at``, or as
    soon as it can. ``failures`` counts the tries in a row that failed; with ``held`` trying again cannot help until its
    owner does something. ``said`` is what the last round that went well did.
    ``open_network`` says that its owner allowed an address of this computer or of the network at home. ``busy`` holds
    what others wrote there.
    """

    url = models.CharField(max_length=1_000)
    login = models.CharField(max_length=255, blank=True)
    open_network = models.BooleanField(default=False)
    busy = models.OneToOneField(BusySource, on_delete=models.CASCADE, related_name="remote")
    mark = models.CharField(max_length=1_000, blank=True)
    synced_at = models.DateTimeField(null=True, blank=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=500, blank=True)
    said = models.CharField(max_length=200, blank=True)
    every_minutes = models.PositiveSmallIntegerField(default=15)
    next_at = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    held = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_remote_per_person")]

    def __str__(self) -> str:
        return self.url


class RemoteItem(models.Model):
    """Something on the server. ``key`` names what of ours it is ("block-7", "event-interviews:round-3"), and is empty
    for what others wrote.

    ``etag`` is the server's word for the state that was read or written last, ``sent`` the fingerprint of what was
    written. ``theirs`` is the text on the server where both sides changed it: the person is asked then.
    """

    remote = models.ForeignKey(Remote, on_delete=models.CASCADE, related_name="items")
    href = models.CharField(max_length=1_000)
    uid = models.CharField(max_length=255)
    key = models.CharField(max_length=250, blank=True)
    etag = models.CharField(max_length=255, blank=True)
    sent = models.CharField(max_length=64, blank=True)
    theirs = models.TextField(blank=True)
    theirs_gone = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["remote", "href"], name="one_remote_item_per_address")]
        indexes = [models.Index(fields=["remote", "key"], name="remote_items_by_key")]

    def __str__(self) -> str:
        return self.uid
