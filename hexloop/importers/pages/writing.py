"""Pages that an import brings: new ones all at once, changed ones one by one, edited ones not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from hexloop.apps.notes import services as notes
from hexloop.apps.notes.models import Page
from hexloop.apps.notes.queries import own_pages, page_url
from hexloop.importers.pages.hands import Hands, Known, digest
from hexloop.importers.report import Outcome

KIND = "page"
EDITED = "You edited it here, so it was left alone; the export has another text."
GONE = "You removed it here, so it stays away."


@dataclass(frozen=True, slots=True)
class Draft:
    """A page to be kept. ``fingerprint`` is that of what was read."""

    source_key: str
    title: str
    body: str
    fingerprint: str
    made_at: datetime | None = None
    round_key: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a draft; ``page`` is ``None`` where there is none."""

    outcome: Outcome
    reason: str = ""
    page: Page | None = None

    @property
    def url(self) -> str:
        """Where it is."""
        return page_url(self.page.slug) if self.page else ""


def write_pages(drafts: Sequence[Draft], hands: Hands) -> list[Written]:
    """Keep these pages inside a transaction: what became of each, in their order."""
    before = [hands.before(draft.source_key) for draft in drafts]
    keys = [known.key for known in before if known]
    here = {page.slug: page for page in own_pages(hands.user).filter(slug__in=keys)} if keys else {}
    found: dict[int, Written] = {}
    ready: dict[int, notes.ReadyPage] = {}
    for place, (draft, known) in enumerate(zip(drafts, before, strict=True)):
        if known:
            found[place] = _again(draft, known, here.get(known.key), hands)
            continue
        try:
            ready[place] = notes.ready_page(
                title=draft.title, body=draft.body, round_key=draft.round_key, made_at=draft.made_at
            )
        except notes.CannotKeepPage as error:
            found[place] = Written(Outcome.SKIPPED, str(error))
    made = notes.make_pages(user=hands.user, pages=list(ready.values()), at=hands.at) if ready else []
    for (place, kept), page in zip(ready.items(), made, strict=True):
        found[place] = Written(Outcome.IMPORTED, page=page)
        _note(hands, drafts[place], page, kept.body)
    return [found[place] for place in range(len(drafts))]


def _again(draft: Draft, known: Known, page: Page | None, hands: Hands) -> Written:
    """A page that came in before."""
    if page is None:
        return Written(Outcome.SKIPPED, GONE)
    if known.fingerprint == draft.fingerprint:
        return Written(hands.same(known), page=page)
    if digest(page.body) != known.kept:
        return Written(Outcome.UNCHANGED, EDITED, page)
    try:
        saved = notes.save_page(user=hands.user, page=page, body=draft.body, version=page.version, at=hands.at)
    except notes.CannotKeepPage as error:
        return Written(Outcome.SKIPPED, str(error), page)
    _note(hands, draft, saved, saved.body)
    return Written(Outcome.UPDATED, page=saved)


def _note(hands: Hands, draft: Draft, page: Page, body: str) -> None:
    hands.note(draft.source_key, kind=KIND, key=page.slug, fingerprint=draft.fingerprint, told=body)
