"""Mocks as the search finds them, and as the calendar and histories name them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from hexloop.apps.accounts.models import User
from hexloop.apps.mock.models import Mock
from hexloop.apps.mock.queries.visible import mock_url, visible_mocks
from hexloop.apps.review.kinds import Thing
from hexloop.apps.search.sources import Item, Source

KIND = "mock"


def mock_items(user: User, keys: Collection[str] | None) -> Iterator[Item]:
    """This user's mocks with their notes, what was asked and what was written. Three queries."""
    mocks = visible_mocks(user).prefetch_related("rounds__items")
    if keys is not None:
        mocks = mocks.filter(pk__in=_ids(keys))
    for mock in mocks:
        yield Item(
            mock.key,
            mock.title,
            "",
            mock_url(mock),
            changed_at=mock.ended_at or mock.started_at or mock.made_at,
            under_nda=mock.under_nda,
            markdown="\n\n".join(_texts(mock)),
        )


def mock_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """Mocks by their keys. One query."""
    return {mock.key: Thing(mock.title, mock_url(mock)) for mock in visible_mocks(user).filter(pk__in=_ids(keys))}


def _texts(mock: Mock) -> list[str]:
    """What a mock says. Something under NDA that was drawn stays out of the index of a mock that is not."""
    texts = []
    for row in mock.rounds.all():
        texts += [row.title, row.notes, row.words]
        for item in row.items.all():
            if not item.under_nda or mock.under_nda:
                texts += [item.title, item.text] if item.shown_at else []
    return [text for text in texts if text]


def _ids(keys: Collection[str]) -> list[int]:
    """The ids in keys such as ``mock-7``; what is none counts for nothing."""
    parts = [key.removeprefix("mock-") for key in keys if key.startswith("mock-")]
    return [int(part) for part in parts if part.isascii() and part.isdigit() and len(part) < 19]


SOURCE = Source(KIND, "Mock interview", "Mock interviews", own=mock_items)
