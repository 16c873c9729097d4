"""The review pack for paper: of everything in it what can be read without a screen, and nothing that is under NDA."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Progress
from hexloop.apps.notes import queries as notes
from hexloop.apps.notes.models import Page
from hexloop.apps.notes.skim import skim
from hexloop.apps.questions.models import Note
from hexloop.apps.review import kinds
from hexloop.apps.search.sources import SOURCES
from hexloop.core.rounds import Round
from hexloop.importers.whole.private import Private, private_rows
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html
from hexloop.web.review_pack import Entails, Pack, PackItem, PackRound, ShelfLink


@dataclass(frozen=True, slots=True)
class Leaf:
    """One thing on paper: ``points`` are what an answer holds, ``text`` what there is to read, ``note`` one's own;
    ``line`` is all that is known where there is none of these."""

    title: str
    what: str
    points: tuple[Html, ...] = ()
    text: Html | None = None
    note: Html | None = None
    line: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A round on paper. ``topic`` is the skim of its topic page."""

    key: str
    title: str
    meetings: list[Entails]
    topic: Html | None
    leaves: list[Leaf]


@dataclass(frozen=True, slots=True)
class Booklet:
    """All of it. ``left_out`` is how many things stayed behind because they are under NDA."""

    chapters: list[Chapter]
    others: list[Entails]
    left_out: int


def booklet(user: User, pack: Pack) -> Booklet:
    """The booklet of a pack. Rarely asked for, so it looks at each thing by itself."""
    private = private_rows(user)
    writer = _Writer(user, private)
    chapters = [writer.chapter(one) for one in pack.rounds]
    others = writer.open_meetings(pack.others)
    return Booklet(chapters, others, writer.left_out)


class _Writer:
    """Writes leaves and counts what stays behind."""

    def __init__(self, user: User, private: Private) -> None:
        self.user, self.private, self.left_out = user, private, 0

    def chapter(self, of: PackRound) -> Chapter:
        items = [item for item in of.items if self._may(item.kind, item.key, item.under_nda)]
        shelf = [link for _, links in of.shelf for link in links if self._may(link.kind, link.key, link.under_nda)]
        topic = self._topic(of.key)
        insights = self._insights([item.key for item in items if item.kind == "problem"])
        leaves = [self._leaf(item, insights.get(item.key, "")) for item in items]
        leaves += [leaf for link in shelf if (leaf := self._read(link))]
        return Chapter(of.key, of.title, self.open_meetings(of.meetings), topic, leaves)

    def open_meetings(self, meetings: Sequence[Entails]) -> list[Entails]:
        """The meetings that are not under NDA."""
        self.left_out += sum(one.under_nda for one in meetings)
        return [one for one in meetings if not one.under_nda]

    def _may(self, kind: str, key: str, under_nda: bool) -> bool:
        private = under_nda or self.private.names_one(kind, key)
        self.left_out += private
        return not private

    def _leaf(self, item: PackItem, insight: str) -> Leaf:
        what = SOURCES[item.kind].title if item.kind in SOURCES else item.kind.capitalize()
        if insight:
            return Leaf(item.title, what, note=to_html(insight))
        face = kinds.KINDS[item.kind].face(self.user, item.key)
        if face is None:
            return Leaf(item.title, what, line=item.detail)
        return Leaf(item.title, what, face.points, None if face.points else face.back, self._note(item.key, face))

    def _note(self, key: str, face: kinds.Face) -> Html | None:
        """One's own words on a question, which may be under NDA where it is not."""
        return None if key in self._private_notes else face.note

    @cached_property
    def _private_notes(self) -> set[str]:
        return set(accounts.owned(Note, self.user).filter(under_nda=True).values_list("key", flat=True))

    def _read(self, link: ShelfLink) -> Leaf | None:
        """What is on the shelf: pages to skim, and whatever can show itself."""
        what = SOURCES[link.kind].title
        if link.kind == "page":
            text = self._page(link.key)
            return Leaf(link.title, what, text=text) if text else None
        face = kinds.KINDS[link.kind].face(self.user, link.key) if link.kind in kinds.KINDS else None
        return Leaf(link.title, what, face.points, None if face.points else face.back) if face else None

    def _topic(self, key: str) -> Html | None:
        page = notes.own_pages(self.user).filter(outline_of=Round(key).value, archived=False).first()
        if page is None or not self._may("page", page.slug, page.under_nda):
            return None
        return self._skimmed(page)

    def _page(self, slug: str) -> Html | None:
        page = notes.own_pages(self.user).filter(slug=slug, outline_of="").first()
        return self._skimmed(page) if page else None

    def _skimmed(self, page: Page) -> Html | None:
        return skim(notes.drawn(self.user, page).html) or None

    def _insights(self, slugs: Sequence[str]) -> dict[str, str]:
        known = accounts.owned(Progress, self.user).filter(problem__slug__in=slugs, under_nda=False)
        return dict(known.exclude(insight="").values_list("problem__slug", "insight"))
