"""Keeping one calendar elsewhere the same as ours.

First what changed there is taken over, then what changed here is written, each thing for a known state only. Nothing
that we did not make is ever written or deleted. Where both sides changed, or an interview was moved there, its owner is
asked. Each step is kept as it is done: what a broken connection leaves open is done the next time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.calendar.models import BusyKind, FeedHolds, Remote, RemoteItem
from hexloop.apps.calendar.queries.outgoing import BEHIND, appointments
from hexloop.apps.calendar.services.blocks import remove_block
from hexloop.apps.calendar.services.busy import keep_times
from hexloop.apps.calendar.services.passwords import password_of
from hexloop.apps.calendar.services.server import ChangedThere, Changes, Server
from hexloop.apps.calendar.services.taking import CannotTake, block_of, same_times, take_block, take_event
from hexloop.apps.calendar.services.turns import LetGo, turn
from hexloop.core.formats.caldav import Entry
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.ics.reading import read_calendar
from hexloop.core.formats.ics.returned import read_back, uid_of
from hexloop.core.formats.ics.writing import Appointment, fingerprint, object_file
from hexloop.lib.errors import HexloopError
from hexloop.lib.outside import SYSTEM, Network, TurnedOff, Unreachable

LONGEST_WAIT = timedelta(hours=12)
MOST_FAILURES = 10
LEFT_OUT = "left out"
"""Stands for what was sent of an event that its owner does not want there."""


@dataclass(slots=True)
class Synced:
    """What a round did: how many of ours were written and deleted there, taken over here, and wait for an answer."""

    written: int = 0
    deleted: int = 0
    taken: int = 0
    asking: int = 0
    busy: int = 0

    @property
    def sentence(self) -> str:
        """What it did, for the page."""
        parts = [
            (self.written, "written there"),
            (self.deleted, "deleted there"),
            (self.taken, "taken over from there"),
            (self.asking, "to be answered below"),
        ]
        said = ", ".join(f"{count:,} {words}" for count, words in parts if count)
        return f"Both calendars are the same: {said}." if said else "Both calendars are the same; nothing had changed."


@dataclass(slots=True)
class _Round:
    """One round of keeping both the same."""

    remote: Remote
    server: Server
    at: datetime
    items: dict[str, RemoteItem]
    ours: dict[str, Appointment]
    done: Synced = field(default_factory=Synced)

    @property
    def user(self) -> User:
        return self.remote.owner

    @property
    def keys(self) -> Mapping[str, str]:
        """The key of each of our uids."""
        return {each.uid: key for key, each in self.ours.items()}

    def raw(self, key: str) -> bytes:
        return object_file(self.ours[key], at=self.at)

    def look_again(self) -> None:
        """Our appointments as they are after something was taken over."""
        self.ours = our_appointments(self.user, self.at)


def our_appointments(user: User, at: datetime) -> dict[str, Appointment]:
    """What goes to a server, by key."""
    return appointments(user, FeedHolds.ALL, at, lambda path: f"http://127.0.0.1:{settings.PORT}{path}")


def server_of(remote: Remote, network: Network = SYSTEM, before_each: Callable[[], None] | None = None) -> Server:
    """The server of a calendar, with the password that is kept here."""
    return Server(remote.url, remote.login, password_of(remote.owner_id), remote.open_network, network, before_each)


def sync(*, remote: Remote, at: datetime, network: Network = SYSTEM) -> Synced:
    """One round, unless one is under way. Raises ``Unreachable`` or ``BadFile`` with a sentence, which
    ``remote.trouble`` keeps; what was done until then stays, and the next round does the rest."""
    with turn(remote.pk) as go_on:
        # It may have been let go or changed since it was looked at.
        now = Remote.objects.select_related("busy", "owner").filter(pk=remote.pk).first()
        if now is None:
            raise LetGo
        # Whatever happens now, it is not asked again at once.
        Remote.objects.filter(pk=now.pk).update(tried_at=at, next_at=next_try(now, now.failures + 1, at))
        try:
            done = _sync(now, at, network, go_on)
        except LetGo:
            raise
        except (Unreachable, BadFile) as error:
            _note_failure(now, error, at)
            raise
        _note_success(now, done, at)
        return done


def _note_success(remote: Remote, done: Synced, at: datetime) -> None:
    Remote.objects.filter(pk=remote.pk).update(
        tried_at=at,
        synced_at=at,
        trouble="",
        said=done.sentence,
        failures=0,
        held=False,
        next_at=next_try(remote, 0, at),
    )


def _note_failure(remote: Remote, error: HexloopError, at: datetime) -> None:
    held = isinstance(error, Unreachable) and not error.again and not isinstance(error, TurnedOff)
    failures = min(remote.failures + 1, MOST_FAILURES)
    Remote.objects.filter(pk=remote.pk).update(
        tried_at=at, trouble=str(error)[:500], failures=failures, held=held, next_at=next_try(remote, failures, at)
    )


def next_try(remote: Remote, failures: int, at: datetime) -> datetime:
    """When the program tries by itself after this many failures in a row: later each time, at most half a day."""
    wait = timedelta(minutes=max(remote.every_minutes, 1)) * (1 << failures)
    return at + min(wait, LONGEST_WAIT) if failures else at + wait


def _sync(remote: Remote, at: datetime, network: Network, go_on: Callable[[], None]) -> Synced:
    server = server_of(remote, network, go_on)
    changes = server.changes(remote.mark)
    items = {item.href: item for item in remote.items.all()}
    going = _Round(remote, server, at, items, our_appointments(remote.owner, at))
    theirs_changed = _take_all(going, changes)
    if theirs_changed or remote.busy.read_at is None:
        _keep_busy(going)
    _write_all(going)
    _delete_all(going)
    Remote.objects.filter(pk=remote.pk).update(mark=changes.token[:1_000])
    going.done.asking = sum(1 for item in remote.items.exclude(key="") if item.theirs or item.theirs_gone)
    return going.done


def _take_all(going: _Round, changes: Changes) -> bool:
    """Everything that changed there; whether something of others did."""
    gone = set(changes.gone)
    if changes.whole:
        gone |= set(going.items) - set(changes.there)
    known = {href: item.etag for href, item in going.items.items()}
    wanted = [href for href, etag in changes.there.items() if known.get(href) != etag]
    others = False
    for entry in going.server.texts(wanted):
        others |= _take(going, entry)
    for href in gone & set(going.items):
        others |= _take_gone(going, going.items[href])
    return others


def _take(going: _Round, entry: Entry) -> bool:
    item = going.items.get(entry.href)
    if item is None:
        uid = uid_of(entry.text)
        item = RemoteItem(remote=going.remote, href=entry.href, uid=uid[:255], key=going.keys.get(uid, ""))
        going.items[entry.href] = item
        item.save()
    if not item.key:
        item.theirs, item.etag = entry.text.replace("\0", ""), entry.etag
        item.save()
        return True
    _take_ours(going, item, entry)
    return False


@transaction.atomic
def _take_ours(going: _Round, item: RemoteItem, entry: Entry) -> None:
    """One of ours was changed there: it is taken over, or its owner is asked."""
    item.etag = entry.etag
    ours = going.ours.get(item.key)
    if ours is None:
        # Deleted here meanwhile, and changed there.
        item.theirs = entry.text.replace("\0", "")
    elif same_times(ours, entry.text):
        item.sent, item.theirs = fingerprint(going.raw(item.key)), ""
    elif fingerprint(going.raw(item.key)) != item.sent or not item.key.startswith("block-"):
        item.theirs = entry.text.replace("\0", "")
    else:
        try:
            with transaction.atomic():
                take_block(user=going.user, key=item.key, ours=ours, text=entry.text, at=going.at)
        except CannotTake:
            item.theirs = entry.text.replace("\0", "")
        else:
            going.look_again()
            item.sent = fingerprint(going.raw(item.key))
            going.done.taken += 1
    item.save()


def _take_gone(going: _Round, item: RemoteItem) -> bool:
    if not item.key:
        item.delete()
        del going.items[item.href]
        return True
    ours = going.ours.get(item.key)
    if ours is None:
        item.delete()
        del going.items[item.href]
        return False
    block = block_of(going.user, item.key)
    if block is not None and fingerprint(going.raw(item.key)) == item.sent:
        with transaction.atomic():
            remove_block(user=going.user, block=block, at=going.at)
            item.delete()
        del going.items[item.href]
        going.look_again()
        going.done.taken += 1
        return False
    if item.sent != LEFT_OUT:
        item.theirs_gone, item.etag = True, ""
        item.save()
    return False


def _keep_busy(going: _Round) -> None:
    """The times of others anew, from the texts that are kept of them."""
    texts = [item.theirs for item in going.items.values() if not item.key]
    raw = "\r\n".join(["BEGIN:VCALENDAR", "END:VCALENDAR", *texts]).encode("utf-8", "replace")
    found = read_calendar(raw, at=going.at, zone=accounts.preferences(going.user).time_zone)
    source = going.remote.busy
    keep_times(user=going.user, kind=BusyKind.REMOTE, name=source.name, times=found.times, told=found.told, at=going.at)
    going.done.busy = len(found.times)


def _write_all(going: _Round) -> None:
    by_key = {item.key: item for item in going.items.values() if item.key}
    for key, ours in going.ours.items():
        item = by_key.get(key)
        raw = going.raw(key)
        if item is None:
            item = RemoteItem(remote=going.remote, href=going.server.href_of(ours.uid), uid=ours.uid, key=key)
        elif item.theirs or item.theirs_gone or item.sent in {fingerprint(raw), LEFT_OUT}:
            continue
        try:
            item.etag = going.server.put(item.href, raw, item.etag)
        except ChangedThere:
            continue  # told by the next round, which then asks
        item.sent = fingerprint(raw)
        item.save()
        going.items[item.href] = item
        going.done.written += 1


def _delete_all(going: _Round) -> None:
    """What was deleted here is deleted there; what only grew old stays."""
    for item in [each for each in going.items.values() if each.key and each.key not in going.ours and not each.theirs]:
        text = next((entry.text for entry in going.server.texts([item.href])), "")
        whole = read_back(text, "UTC").whole
        old = whole is not None and whole.starts.replace(tzinfo=ZoneInfo("UTC")) < going.at - BEHIND
        if not (old and (block_of(going.user, item.key) or item.key.startswith("event-"))):
            try:
                going.server.delete(item.href, item.etag)
            except ChangedThere:
                continue
            going.done.deleted += 1
        item.delete()
        del going.items[item.href]


@transaction.atomic
def keep_ours(*, item: RemoteItem) -> None:
    """What is here counts: the next round writes it over what is there, or deletes that when it was deleted here."""
    if item.theirs_gone:
        item.delete()
        return
    item.theirs, item.sent = "", ""
    item.save()


@transaction.atomic
def take_theirs(*, item: RemoteItem, at: datetime) -> None:
    """What is there counts. Raises ``CannotTake``; then both stay as they are."""
    user = item.remote.owner
    ours = our_appointments(user, at).get(item.key)
    block = block_of(user, item.key)
    if item.theirs_gone:
        if block is not None:
            remove_block(user=user, block=block, at=at)
            item.delete()
            return
        item.theirs_gone, item.sent = False, LEFT_OUT
        item.save()
        return
    if ours is None:
        raise CannotTake("It was deleted here. Keep what is here to delete it there too, or make a new block.")
    take = take_block if block is not None else take_event
    take(user=user, key=item.key, ours=ours, text=item.theirs, at=at)
    now = our_appointments(user, at).get(item.key)
    item.theirs, item.sent = "", fingerprint(object_file(now, at=at)) if now else ""
    item.save()
