"""What stands on the shelf: a resource of a pack or one's own, in the same shape."""

from __future__ import annotations

from dataclasses import dataclass

from hexloop.apps.resources.models import OwnResource
from hexloop.core.content.resources import OWN_KEY, Cost, Resource, ResourceKind
from hexloop.core.rounds import Round

KIND = "resource"


@dataclass(frozen=True, slots=True)
class Shelved:
    """``own`` says that the person put it there; ``rounds`` has one at least."""

    key: str
    title: str
    kind: ResourceKind
    authors: tuple[str, ...]
    rounds: tuple[Round, ...]
    topics: tuple[str, ...]
    why: str
    parts: int
    year: int
    cost: Cost
    url: str
    own: bool = False
    under_nda: bool = False

    @property
    def by(self) -> str:
        """Authors and year, in one line."""
        said = [", ".join(self.authors), str(self.year) if self.year else ""]
        return " · ".join(part for part in said if part)


def from_pack(resource: Resource) -> Shelved:
    """A resource of a pack."""
    return Shelved(
        key=resource.id,
        title=resource.title,
        kind=resource.kind,
        authors=resource.authors,
        rounds=resource.rounds,
        topics=resource.topics,
        why=resource.why,
        parts=resource.parts,
        year=resource.year,
        cost=resource.cost,
        url=resource.url,
    )


def from_own(row: OwnResource) -> Shelved:
    """A resource that somebody added."""
    return Shelved(
        key=row.key,
        title=row.title,
        kind=ResourceKind(row.kind),
        authors=tuple(name.strip() for name in row.authors.split(",") if name.strip()),
        rounds=tuple(Round(name) for name in row.rounds.split()),
        topics=tuple(row.topics.split()),
        why=row.why,
        parts=row.parts,
        year=row.year,
        cost=Cost(row.cost),
        url=row.url,
        own=True,
        under_nda=row.under_nda,
    )


def own_id(key: str) -> int | None:
    """The number of an own resource; ``None`` for any other key."""
    digits = key.removeprefix(OWN_KEY)
    known = digits != key and digits.isascii() and digits.isdigit() and len(digits) < 18
    return int(digits) if known else None
