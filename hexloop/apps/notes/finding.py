"""Pages as the search finds them: title, text with its card lines, tags."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hexloop.apps.accounts.models import User
from hexloop.apps.notes.queries import own_pages, page_url
from hexloop.apps.search.sources import Item, Source

KIND = "page"


def page_items(user: User, keys: Collection[str] | None) -> Iterator[Item]:
    """This user's pages, by their slugs."""
    pages = own_pages(user) if keys is None else own_pages(user).filter(slug__in=keys)
    for page in pages.prefetch_related("tags").iterator(200):
        yield Item(
            page.slug,
            page.title,
            page.body,
            page_url(page.slug),
            round=page.round,
            tags=tuple(tag.tag for tag in page.tags.all()),
            changed_at=page.edited_at,
            pinned=page.pinned,
            archived=page.archived,
            under_nda=page.under_nda,
        )


SOURCE = Source(KIND, "Page", "Pages", own=page_items)
