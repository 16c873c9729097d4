"""Every write on the index.

Whoever writes a thing calls ``refresh`` in the same transaction, or ``put`` and ``drop``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from django.db import connection, transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.search import queries, tables
from hexloop.apps.search.models import MOST_TEXT, MOST_TITLE, Edition, Entry
from hexloop.apps.search.sources import SOURCES, Item, Source, nothing_common
from hexloop.core.search.words import VERSION, indexed
from hexloop.lib.markdown import Readable, to_readable
from hexloop.lib.tex_words import tex_typed

BATCH = 500
PORTION = 200
"""How many things one transaction indexes where all of them are read: others write in between."""
_SAID = [field.attname for field in Entry._meta.concrete_fields if field.attname not in {"id", "changed_at"}]
"""What makes another entry of it, whose words are counted anew."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Difference:
    """What the index says of a kind and should not: ``missing`` things, ``stale`` texts, entries of things ``gone``."""

    kind: str
    missing: int
    stale: int
    gone: int


def prepare() -> None:
    """Make the tables that this database can have, and take away what it cannot: called when the program starts."""
    tables.install(connection)
    queries.forget_tables()


def catch_up(*, at: datetime) -> bool:
    """Index what came with a new version of a pack, and everything of everybody when the index itself changed.

    Quick when nothing changed: one read. Goes in short transactions, so that others can write in between; stopped half
    way, it begins again. Returns whether anything was written.
    """
    there = {(edition.kind, edition.common): edition.version for edition in Edition.objects.all()}
    changed = False
    for source in SOURCES.values():
        if source.common is not nothing_common:
            version = f"{VERSION}:{_digest(source.common())}"
            if there.get((source.kind, True)) != version:
                _index_common(source)
                _note_edition(source.kind, True, version, at)
                changed = True
        if there.get((source.kind, False)) != str(VERSION):
            for user in User.objects.all():
                _index_own(source, user)
            _note_edition(source.kind, False, str(VERSION), at)
            changed = True
    return changed


def read_own(*, user: User) -> None:
    """Index all that a person has: for rows that came in past the services of their apps. Goes in short transactions
    unless it is called within one."""
    for source in SOURCES.values():
        _index_own(source, user)


def remake(*, at: datetime) -> None:
    """Make the whole index anew, tables and all."""
    Entry.objects.exclude(kind__in=SOURCES).delete()
    Edition.objects.all().delete()
    tables.install_anew(connection)
    queries.forget_tables()
    catch_up(at=at)


def differences() -> list[Difference]:
    """Compare the index with what it should say, by kind; empty when all is well. Writes nothing."""
    found = []
    for source in SOURCES.values():
        wanted: dict[tuple[int | None, str], Item] = {(None, item.key): item for item in source.common()}
        for user in User.objects.all():
            wanted |= {(user.pk, item.key): item for item in source.own(user, None)}
        entries = Entry.objects.filter(kind=source.kind)
        rows: Any = entries.values_list("owner_id", "key", "title", "text", "url", "archived")
        there = {(row[0], row[1]): row[2:] for row in rows}
        both = wanted.keys() & there.keys()
        stale = sum(there[key] != _says(source.kind, wanted[key]) for key in both)
        difference = Difference(source.kind, len(wanted) - len(both), stale, len(there) - len(both))
        if difference.missing or difference.stale or difference.gone:
            found.append(difference)
    return found


@transaction.atomic
def put(*, owner: User | None, kind: str, item: Item) -> None:
    """Let a thing be found, or be found by what it says now. ``owner`` is ``None`` for what everybody has."""
    _put(owner, kind, [item])


@transaction.atomic
def put_all(*, owner: User | None, kind: str, items: Iterable[Item]) -> None:
    """The same for many things of a kind at once. Two items of one key: the last one counts."""
    for some in _batches(items):
        _put(owner, kind, some)


@transaction.atomic
def drop(*, owner: User | None, kind: str, keys: Collection[str]) -> None:
    """Let things be found no more; one that is not there is no fault."""
    for some in _batches(keys):
        _drop(owner, kind, some)


@transaction.atomic
def refresh(*, user: User, kind: str, keys: Collection[str]) -> None:
    """Bring a person's entries of these keys to what the source of the kind says of them now; what it does not know
    any more is dropped."""
    for some in _batches(keys):
        items = list(SOURCES[kind].own(user, some))
        _put(user, kind, items)
        _drop(user, kind, set(some) - {item.key for item in items})


def _put(owner: User | None, kind: str, items: Iterable[Item]) -> None:
    """One batch, in the transaction of whoever calls: a service within a service would cost a savepoint a batch."""
    wanted = {item.key: _row(owner, kind, item) for item in items}
    there = {row.key: row for row in _entries(owner, kind, wanted)}
    changed = {key: row for key, row in wanted.items() if key not in there or _differ(row, there[key])}
    touched = []
    for key in wanted.keys() - changed.keys():
        if wanted[key].changed_at != there[key].changed_at:
            there[key].changed_at = wanted[key].changed_at
            touched.append(there[key])
    Entry.objects.bulk_update(touched, ["changed_at"])
    _drop(owner, kind, changed.keys() & there.keys())
    Entry.objects.bulk_create(changed.values())


def _drop(owner: User | None, kind: str, keys: Collection[str]) -> None:
    if keys:
        _entries(owner, kind, keys).delete()


def _index_common(source: Source) -> None:
    keys = set()
    for some in _batches(source.common(), PORTION):
        put_all(owner=None, kind=source.kind, items=some)
        keys |= {item.key for item in some}
    gone = set(Entry.objects.filter(owner=None, kind=source.kind).values_list("key", flat=True)) - keys
    drop(owner=None, kind=source.kind, keys=gone)


def _index_own(source: Source, user: User) -> None:
    keys = set()
    for some in _batches(source.own(user, None), PORTION):
        # Asked again within the transaction of the write: a thing may have changed since.
        some_keys = [item.key for item in some]
        refresh(user=user, kind=source.kind, keys=some_keys)
        keys |= set(some_keys)
    there = set(Entry.objects.filter(owner=user, kind=source.kind).values_list("key", flat=True))
    refresh(user=user, kind=source.kind, keys=there - keys)


def _digest(items: Iterable[Item]) -> str:
    total = hashlib.sha256()
    for item in items:
        total.update(repr(item).encode("utf-8", "replace"))
    return total.hexdigest()[:32]


def _note_edition(kind: str, common: bool, version: str, at: datetime) -> None:
    Edition.objects.update_or_create(kind=kind, common=common, defaults={"version": version, "at": at})


def _says(kind: str, item: Item) -> tuple[str, str, str, bool]:
    return _title(item), _reads(kind, item).text, item.url, item.archived


def _title(item: Item) -> str:
    return " ".join(item.title.replace("\0", " ").split())[:MOST_TITLE] or item.key


def _reads(kind: str, item: Item) -> Readable:
    """All that a thing says besides its title, readable, with the TeX of its formulas and the addresses in it."""
    reads = SOURCES[kind].reads if kind in SOURCES else to_readable
    said = reads(item.markdown[:MOST_TEXT])
    text = "\n\n".join(part for part in (said.text, item.text) if part)
    first, _, rest = text.partition("\n")
    # A question that is its own title would stand twice in every result.
    text = rest.lstrip("\n") if " ".join(first.split()) == _title(item) else text
    return replace(said, text=text.replace("\0", " ")[:MOST_TEXT], formulas=said.formulas + item.formulas)


def _words(said: Readable, tags: Sequence[str]) -> str:
    """The words by which a text is found: its own, formulas also in TeX and as one would type them, addresses."""
    typed = (way for tex in said.formulas for way in (tex, tex_typed(tex)))
    others = dict.fromkeys([" ".join(tags), *typed, *said.addresses])
    return " ".join(filter(None, map(indexed, [said.text, *others])))


def _batches(values: Iterable[Value], most: int = BATCH) -> Iterator[list[Value]]:
    left = iter(values)
    while some := list(islice(left, most)):
        yield some


def _entries(owner: User | None, kind: str, keys: Iterable[str]) -> Any:
    return Entry.objects.filter(owner=owner, kind=kind, key__in=list(keys))


def _differ(one: Entry, other: Entry) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in _SAID)


def _row(owner: User | None, kind: str, item: Item) -> Entry:
    title, said = _title(item), _reads(kind, item)
    tags = sorted({word for tag in item.tags for word in tag.casefold().split()})
    return Entry(
        owner=owner,
        kind=kind,
        key=item.key,
        round=item.round,
        topic=item.topic,
        pinned=item.pinned,
        archived=item.archived,
        under_nda=item.under_nda,
        changed_at=item.changed_at,
        url=item.url,
        tags=f" {' '.join(tags)} "[:1000] if tags else "",
        title=title,
        title_words=f" {indexed(title)} ",
        text=said.text,
        words=f" {_words(said, tags)} ",
    )
