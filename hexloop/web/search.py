"""What the search finds: pages of the frame, and things of every kind that an app registered."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from hexloop.apps.accounts.models import User
from hexloop.apps.review import kinds
from hexloop.web.frame import PLACES, SETTINGS_URL


@dataclass(frozen=True, slots=True)
class Found:
    """One result. ``kind`` is the word for what it is, ``round`` its key or empty."""

    title: str
    kind: str
    detail: str
    url: str
    round: str = ""

    @property
    def data(self) -> dict[str, str]:
        """As JSON types, for the palette."""
        return asdict(self)


def search(user: User, text: str, *, limit: int) -> list[Found]:
    """Pages first, then at most ``limit`` things of each kind, the best of each first; nothing for no words."""
    text = text.replace("\0", " ")  # PostgreSQL refuses it in a query
    words = text.casefold().split()
    if not words:
        return []
    places = [(place.title, place.section, place.url) for place in PLACES]
    pages = [
        Found(title, "Page", section, url)
        for title, section, url in [*places, ("Settings", "", SETTINGS_URL)]
        if all(word in title.casefold() for word in words)
    ]
    return pages + [
        Found(thing.title, kind.name.replace("-", " ").capitalize(), thing.detail, thing.url, kind.round_of(thing))
        for kind in kinds.KINDS.values()
        for thing in kind.search(user, " ".join(text.split()), limit)
    ]
