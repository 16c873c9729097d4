"""Every write on the index. Whoever writes a thing calls ``refresh`` in the same transaction, or ``put`` and ``drop``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.search.models import MOST_TEXT, MOST_TITLE, Entry
from hexloop.apps.search.sources import SOURCES, Item
from hexloop.core.search.words import indexed

BATCH = 200

Value = TypeVar("Value")


@transaction.atomic
def put(*, owner: User | None, kind: str, item: Item) -> None:
    """Let a thing be found, or be found by what it says now. ``owner`` is ``None`` for what everybody has."""
    put_all(owner=owner, kind=kind, items=[item])


@transaction.atomic
def put_all(*, owner: User | None, kind: str, items: Iterable[Item]) -> None:
    """The same for many things of a kind at once. Two items of one key: the last one counts."""
    for some in _batches(items):
        wanted = {item.key: item for item in some}
        _entries(owner, kind, wanted).delete()
        Entry.objects.bulk_create([_row(owner, kind, item) for item in wanted.values()])


@transaction.atomic
def drop(*, owner: User | None, kind: str, keys: Collection[str]) -> None:
    """Let things be found no more; one that is not there is no fault."""
    for some in _batches(keys):
        _entries(owner, kind, some).delete()


@transaction.atomic
def refresh(*, user: User, kind: str, keys: Collection[str]) -> None:
    """Bring a person's entries of these keys to what the source of the kind says of them now; what it does not know
    any more is dropped."""
    for some in _batches(keys):
        items = list(SOURCES[kind].own(user, some))
        put_all(owner=user, kind=kind, items=items)
        drop(owner=user, kind=kind, keys=set(some) - {item.key for item in items})


def _batches(values: Iterable[Value]) -> Iterator[list[Value]]:
    left = iter(values)
    while some := list(islice(left, BATCH)):
        yield some


def _entries(owner: User | None, kind: str, keys: Iterable[str]) -> Any:
    return Entry.objects.filter(owner=owner, kind=kind, key__in=list(keys))


def _row(owner: User | None, kind: str, item: Item) -> Entry:
    title = " ".join(item.title.replace("\0", " ").split())[:MOST_TITLE] or item.key
    text = item.text.replace("\0", " ")[:MOST_TEXT]
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
        title_words=indexed(title),
        text=text,
        words=indexed(f"{text}\n{' '.join(tags)}"),
    )
