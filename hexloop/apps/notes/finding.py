"""Pages as the search finds them: title, text with its card lines, tags."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.notes.cards import KIND as LINE_KIND
from hexloop.apps.notes.cards import line_id
from hexloop.apps.notes.drawing import readable
from hexloop.apps.notes.models import Line
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
            "",
            page_url(page.slug),
            round=page.round,
            tags=tuple(tag.tag for tag in page.tags.all()),
            changed_at=page.edited_at,
            pinned=page.pinned,
            archived=page.archived,
            under_nda=page.under_nda,
            markdown=page.body,
        )


def pages_of_cards(user: User, groups: Iterable[str]) -> set[str]:
    """The slugs of the pages in whose lines these cards stand; what is no card of a line counts for nothing."""
    ids = {number for group in groups if (number := line_id(group)) is not None}
    if not ids:
        return set()
    return set(accounts.owned(Line, user).filter(pk__in=ids).values_list("page__slug", flat=True))


SOURCE = Source(KIND, "Page", "Pages", own=page_items, reads=readable, card_kind=LINE_KIND, holders=pages_of_cards)
