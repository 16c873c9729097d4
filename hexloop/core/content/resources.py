"""The resource shelf of a pack: books, courses, videos and repositories worth the time, read from resources.toml."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from hexloop.core.content.folder import SLUG
from hexloop.core.content.problem import PackError
from hexloop.core.content.source import open_source, suggestion
from hexloop.core.content.tables import Table, open_table
from hexloop.core.rounds import Round

RESOURCES_FILE = "resources.toml"
OWN_KEY = "own-"
"""What the keys of a person's own resources begin with; no id of a pack does."""
TAKEN_IDS = ("new",)
"""Ids that are addresses of other pages."""
EARLIEST = 1950
WHY_SENTENCES = range(2, 5)
WHY_WORDS = range(20, 121)


class ResourceKind(StrEnum):
    """What sort of thing it is."""

    BOOK = "book"
    COURSE = "course"
    VIDEOS = "videos"
    PODCAST = "podcast"
    BLOG = "blog"
    POST = "post"
    REPOSITORY = "repository"
    SITE = "site"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The name a person reads."""
        return _KINDS[self][0]

    @property
    def plural(self) -> str:
        """The name of several of them."""
        return _KINDS[self][1]

    @property
    def part(self) -> str:
        """What a part of it is called."""
        return _KINDS[self][2]


_KINDS = {
    ResourceKind.BOOK: ("Book", "Books", "chapter"),
    ResourceKind.COURSE: ("Course", "Courses", "lesson"),
    ResourceKind.VIDEOS: ("Videos", "Videos", "video"),
    ResourceKind.PODCAST: ("Podcast", "Podcasts", "episode"),
    ResourceKind.BLOG: ("Blog", "Blogs", "post"),
    ResourceKind.POST: ("Post", "Posts", "section"),
    ResourceKind.REPOSITORY: ("Repository", "Repositories", "part"),
    ResourceKind.SITE: ("Site", "Sites", "part"),
}


class Cost(StrEnum):
    """What one pays; ``UNKNOWN`` where nobody is sure."""

    UNKNOWN = ""
    FREE = "free"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class Resource:
    """A book, a course, a repository… ``rounds`` are where it helps, the main one first, ``topics`` ids of the pack's
    topics. ``why`` says in Markdown for whom it is, what to take from it and what to leave. ``parts`` is how many it
    has (0: nobody counted), ``year`` when it appeared (0: not known), ``url`` where it is found, empty where that is
    not certain."""

    id: str
    title: str
    kind: ResourceKind
    rounds: tuple[Round, ...]
    why: str
    authors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    parts: int = 0
    year: int = 0
    cost: Cost = Cost.UNKNOWN
    url: str = ""


def read_resources(folder: Path, errors: list[PackError]) -> tuple[Resource, ...]:
    """Read the shelf of the pack in ``folder``, in the order of the file; a pack without the file has none.

    Never raises for what the file says: a broken entry is left out and stands in ``errors``.
    """
    if not (folder / RESOURCES_FILE).exists():
        return ()
    source = open_source(folder / RESOURCES_FILE, RESOURCES_FILE, errors)
    root = open_table(source) if source else None
    if root is None:
        return ()
    found: dict[str, Resource] = {}
    for table in root.tables("resource"):
        before = len(errors)
        resource = _resource(table)
        table.finish()
        if resource.id in found:
            table.complain(f'The id "{resource.id}" is taken by a resource above: give this one its own.', "id")
        if len(errors) == before:
            found[resource.id] = resource
    root.finish()
    return tuple(found.values())


def resource_errors(resources: Sequence[Resource], topics: Collection[str]) -> list[PackError]:
    """What a finished shelf must not have; ``topics`` are the ids of all topics of the pack."""
    return [
        PackError(RESOURCES_FILE, 0, f'"{resource.id}": {fault}')
        for resource in resources
        for fault in _faults(resource, topics)
    ]


def is_web_address(url: str) -> bool:
    """Whether this is an address of the web that a link may lead to: http or https, with a host, without spaces."""
    if any(sign.isspace() or not sign.isprintable() for sign in url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:  # a bracket that opens no IPv6 address
        return False


def _resource(table: Table) -> Resource:
    return Resource(
        id=_id(table),
        title=table.text("title").strip(),
        kind=table.choice("kind", ResourceKind),
        rounds=_rounds(table),
        why=table.text("why").strip(),
        authors=table.texts("authors"),
        topics=table.texts("topics"),
        parts=table.whole("parts", 0, least=0),
        year=_year(table),
        cost=table.choice("cost", Cost, Cost.UNKNOWN),
        url=_url(table),
    )


def _id(table: Table) -> str:
    name = table.text("id")
    if name and not SLUG.fullmatch(name):
        table.complain(f'"{name}" is no id: small letters, digits and single hyphens.', "id")
    elif name.startswith(OWN_KEY) or name in TAKEN_IDS:
        table.complain(f'"{name}" cannot be an id: own resources and pages of the shelf are called so.', "id")
    return name


def _rounds(table: Table) -> tuple[Round, ...]:
    named = table.texts("rounds", None)
    known = [each.value for each in Round]
    for name in named:
        if name not in known:
            table.complain(f'"rounds" holds "{name}": {suggestion(name, known)}', "rounds")
    return tuple(Round(name) for name in named if name in known)


def _year(table: Table) -> int:
    return table.whole("year", least=EARLIEST) if "year" in table else table.whole("year", 0)


def _url(table: Table) -> str:
    url = table.text("url", "")
    if url and not (url.startswith("https://") and is_web_address(url)):
        table.complain(f'"{url}" is no address to link to: write one that begins with https://, or none.', "url")
    return url


def _faults(resource: Resource, topics: Collection[str]) -> Iterator[str]:
    words = len(resource.why.split())
    if words not in WHY_WORDS:
        yield f"why has {words} words: {WHY_WORDS.start} to {WHY_WORDS.stop - 1} are wanted."
    sentences = _sentences(resource.why)
    if sentences not in WHY_SENTENCES:
        yield f"why has {sentences} sentences: {WHY_SENTENCES.start} to {WHY_SENTENCES.stop - 1} are wanted."
    if "!" in resource.why:
        yield "why has an exclamation mark: say it calmly."
    for topic in resource.topics:
        if topic not in topics:
            yield f'topics holds "{topic}": {suggestion(topic, sorted(topics))}'


def _sentences(text: str) -> int:
    return sum(word.endswith((".", "?")) for word in text.split())
