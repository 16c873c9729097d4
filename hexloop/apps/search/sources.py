"""What can be found, by kind: each app registers a source when it is ready, and the index never learns what it holds.

search.register(Source("paper", "Paper", "Papers", own=indexing.own_items, common=indexing.list_items))
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from hexloop.apps.accounts.models import User
from hexloop.lib.markdown import Readable, to_readable


@dataclass(frozen=True, slots=True)
class Item:
    """A thing as the index takes it. ``markdown`` and ``text`` are all that it says: the one is made readable when the
    index is written, the other (code, names, the text of a PDF) stays as it is. ``formulas`` is the TeX
    of formulas that ``text`` has written out. ``url`` is its page. ``changed_at`` is when its owner last worked on it,
    nothing for what comes with a pack."""

    key: str
    title: str
    text: str
    url: str
    round: str = ""
    topic: str = ""
    tags: tuple[str, ...] = ()
    changed_at: datetime | None = None
    pinned: bool = False
    archived: bool = False
    under_nda: bool = False
    markdown: str = ""
    formulas: tuple[str, ...] = ()


def nothing_common() -> Iterable[Item]:
    """What a kind has for everybody that comes with no pack."""
    return ()


def _holds_nothing(_user: User, _groups: Iterable[str]) -> Collection[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where the entries of a kind come from.

    ``own(user, keys)`` are the things that a person made, or what they wrote about a common one under its key; only
    those of ``keys`` unless it is ``None``. ``common()`` is what everybody has, indexed again when it gives something
    else.
    ``title`` and ``plural`` are the words for one and for several.

    ``reads`` makes the Markdown of its items readable, where they know more than Markdown.

    Where the cards are of another kind than the thing (lines of a page), ``card_kind`` is that kind and
    ``holders(user, groups)`` the keys of the things in which cards of these groups stand.
    """

    kind: str
    title: str
    plural: str
    own: Callable[[User, Collection[str] | None], Iterable[Item]]
    common: Callable[[], Iterable[Item]] = nothing_common
    reads: Callable[[str], Readable] = to_readable
    card_kind: str = ""
    holders: Callable[[User, Iterable[str]], Collection[str]] = _holds_nothing


SOURCES: dict[str, Source] = {}
"""Every source by its kind."""


def register(source: Source) -> None:
    """Add a source; the last one registered for a kind counts."""
    SOURCES[source.kind] = source
