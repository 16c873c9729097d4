"""What the search index holds of resources: those of the packs, one's own, and what one noted about either."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.resources import queries
from hexloop.apps.resources.models import Progress
from hexloop.apps.resources.packs import pack_resources
from hexloop.apps.resources.shelf import KIND, Shelved, from_own, from_pack, own_id
from hexloop.apps.search.sources import Item, Source


def source() -> Source:
    """Where the entries come from."""
    return Source(KIND, "Resource", "Resources", own=own_items, common=common_items)


def own_items(user: User, keys: Collection[str] | None) -> Iterator[Item]:
    """The person's own resources with their notes, and their notes on those of the packs. Two queries."""
    rows = queries.own_resources(user)
    progress = accounts.owned(Progress, user)
    if keys is not None:
        rows = rows.filter(pk__in={number for key in keys if (number := own_id(key)) is not None})
        progress = progress.filter(key__in=keys)
    said = {row.key: row for row in progress}
    for row in rows:
        noted = said.pop(row.key, None)
        yield _item(from_own(row), noted)
    known = pack_resources()
    for key, noted in said.items():
        if key in known and (noted.note or noted.place):
            yield _item(from_pack(known[key]), noted)


def common_items() -> Iterator[Item]:
    """The resources of the packs."""
    return (_item(from_pack(resource), None) for resource in pack_resources().values())


def _item(resource: Shelved, noted: Progress | None) -> Item:
    texts = [*resource.authors, resource.kind.title, noted.place if noted else ""]
    told = [resource.why, noted.note if noted else ""]
    return Item(
        key=resource.key,
        title=resource.title,
        text="\n".join(text for text in texts if text),
        url=queries.resource_url(resource.key),
        round=resource.rounds[0].value,
        topic=resource.topics[0] if resource.topics else "",
        tags=resource.topics,
        changed_at=noted.changed_at if noted else None,
        under_nda=resource.under_nda or bool(noted and noted.under_nda),
        markdown="\n\n".join(text for text in told if text),
    )
