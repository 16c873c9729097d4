"""Every write on pages. A page's links, tags and lines always stand as its text says."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.text import slugify

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies import services as companies
from hexloop.apps.files import services as files
from hexloop.apps.notes.cards import KIND, card_keys, card_title
from hexloop.apps.notes.drawing import Said, read
from hexloop.apps.notes.finding import KIND as PAGE_KIND
from hexloop.apps.notes.marking import Mark, marked, ticked
from hexloop.apps.notes.matching import match_lines
from hexloop.apps.notes.models import MOST_BODY, MOST_TITLE, Line, Page, PageLink, PageTag, Revision
from hexloop.apps.notes.outlines import outline
from hexloop.apps.notes.text import WIKI_LINK, CardLine, name_of
from hexloop.apps.review import services as review
from hexloop.apps.review.services import NewCard
from hexloop.apps.search import services as search
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.rounds import Round
from hexloop.lib.errors import HexloopError

ONE_SPELL = timedelta(minutes=10)
"""Saves within this time are one revision, and a line may be gone for it without being forgotten."""
MOST_CARDS = 500
"""How many card lines a page may hold."""
BATCH = 500


class CannotKeepPage(HexloopError):
    """The title or the text of a page is none."""


class PageChanged(HexloopError):
    """The page was saved elsewhere since this copy of it was opened; ``page`` is as it stands now."""

    def __init__(self, page: Page) -> None:
        super().__init__("This page was changed elsewhere since you opened it. Both texts are kept: choose below.")
        self.page = page


@dataclass(frozen=True, slots=True)
class ReadyPage:
    """A page whose title and text can be kept, with what its text says. ``made_at`` is when it was written before."""

    title: str
    body: str
    said: Said
    round_key: str = ""
    made_at: datetime | None = None


def ready_page(*, title: str, body: str, round_key: str = "", made_at: datetime | None = None) -> ReadyPage:
    """Read a page that an import brings. Raises ``CannotKeepPage`` for a title or a text that no page can have."""
    body = _checked_body(body)
    return ReadyPage(_clean_title(title), body, _said_by(body), round_key, made_at)


@transaction.atomic
def make_pages(*, user: User, pages: Sequence[ReadyPage], at: datetime) -> list[Page]:
    """Many new pages at the cost of a few queries, in their order. Raises ``CannotKeepPage`` when a title is taken or
    comes twice; nothing is kept then."""
    names = [name_of(page.title) for page in pages]
    if len(set(names)) < len(names) or accounts.owned(Page, user).filter(name__in=names).exists():
        raise CannotKeepPage("You have a page with one of these titles. Choose another one.")
    slugs = _free_slugs(user, [page.title for page in pages])
    rows = [
        Page(
            owner=user,
            title=page.title,
            name=name,
            slug=slug,
            round=page.round_key,
            body=page.body,
            todos=page.said.todos,
            todos_done=page.said.todos_done,
            made_at=page.made_at or at,
            edited_at=at,
        )
        for page, name, slug in zip(pages, names, slugs, strict=True)
    ]
    Page.objects.bulk_create(rows, BATCH)
    Revision.objects.bulk_create(
        [Revision(page=row, title=row.title, body=row.body, began_at=at, at=at) for row in rows], BATCH
    )
    said = [(row, page.said) for row, page in zip(rows, pages, strict=True)]
    PageLink.objects.bulk_create([link for row, one in said for link in _links(row, one)], BATCH)
    PageTag.objects.bulk_create([tag for row, one in said for tag in _tags(row, one)], BATCH)
    lines = [
        Line(
            owner=user,
            page=row,
            place=place,
            text=card.text,
            question=card.question,
            answer=card.answer,
            form=card.form.value,
        )
        for row, one in said
        for place, card in enumerate(one.cards)
    ]
    if lines:
        Line.objects.bulk_create(lines, BATCH)
        review.put(user=user, cards=[card for line in lines for card in _cards(line.page, [line])], at=at)
    _let_find(user, *slugs)
    return rows


@transaction.atomic
def make_page(
    *,
    user: User,
    title: str,
    at: datetime,
    body: str = "",
    round_key: str = "",
    outline_of: str = "",
) -> Page:
    """A new page. Raises ``CannotKeepPage`` for a title that is none or taken, or a text that is too long."""
    title = _checked_title(user, title)
    page = Page(
        owner=user,
        title=title,
        name=name_of(title),
        slug=_free_slug(user, title),
        round=round_key,
        outline_of=outline_of,
        body=_checked_body(body),
        made_at=at,
        edited_at=at,
    )
    page.save()
    Revision.objects.create(page=page, title=title, body=page.body, began_at=at, at=at)
    _follow_text(user, page, at)
    return page


@transaction.atomic
def save_page(
    *, user: User, page: Page, body: str, version: int, at: datetime, settle: bool = True, apart: bool = False
) -> Page:
    """Keep a new text. ``version`` is the one that was opened. Without ``settle`` (a save in the midst of writing)
    lines that are gone keep their cards for ten minutes. ``apart`` is for a text that takes another's place: that one
    stays a revision, however new it is.

    Raises ``PageChanged`` when another version stands by now, ``CannotKeepPage`` for a text that is too long.
    """
    body = _checked_body(body)
    page = _locked(user, page)
    if page.version != version and page.body != body:
        raise PageChanged(page)
    if page.body != body:
        page.body, page.version, page.edited_at = body, page.version + 1, at
        page.save(update_fields=["body", "version", "edited_at"])
        _keep_revision(page, at, apart=apart)
    _follow_text(user, page, at, settle=settle)
    return page


@transaction.atomic
def describe_page(*, user: User, page: Page, round_key: str, nda: bool, at: datetime) -> None:
    """Move a page to another round, or under NDA; its cards go with it."""
    page = _locked(user, page)
    page.round, page.under_nda = round_key, nda
    page.save(update_fields=["round", "under_nda"])
    lines = accounts.owned(Line, user).filter(page=page)
    lines.update(under_nda=nda)
    review.describe(user=user, cards=_cards(page, list(lines)), at=at)
    _let_find(user, page.slug)


@transaction.atomic
def rename_page(*, user: User, page: Page, title: str, at: datetime) -> Page:
    """Give a page another title; links to it in other pages, and in itself, follow. Its address changes too.
    Raises ``CannotKeepPage``."""
    page = _locked(user, page)
    old, old_slug = page.name, page.slug
    title = _checked_title(user, title, page)
    if title == page.title:
        return page
    page.title, page.name = title, name_of(title)
    page.slug, page.edited_at = _free_slug(user, title, page), at
    page.save(update_fields=["title", "name", "slug", "edited_at"])
    _keep_revision(page, at)
    for other in accounts.owned(Page, user).select_for_update().filter(links__name=old):
        body = WIKI_LINK.sub(lambda found: _renamed(found[0], found[1], found[2], old, title), other.body)
        if len(body.encode()) <= MOST_BODY:
            save_page(user=user, page=other, body=body, version=other.version, at=at, settle=False)
    files.follow_thing(user=user, kind=PAGE_KIND, key=old_slug, to=page.slug)
    companies.follow_thing(user=user, kind=PAGE_KIND, key=old_slug, to=page.slug)
    _let_find(user, old_slug, page.slug)
    return accounts.owned(Page, user).get(pk=page.pk)


@transaction.atomic
def archive_page(*, user: User, page: Page, archived: bool) -> None:
    """Put a page away, or bring it back. Its cards stay."""
    accounts.owned(Page, user).filter(pk=page.pk).update(archived=archived)
    _let_find(user, page.slug)


@transaction.atomic
def delete_page(*, user: User, page: Page) -> None:
    """Remove a page that was put away, with its revisions, its card lines and what is remembered of them. Raises
    ``CannotKeepPage`` for one that was not."""
    page = _locked(user, page)
    if not page.archived:
        raise CannotKeepPage("Archive the page first: only what is in the archive can be deleted.")
    lines = accounts.owned(Line, user).filter(page=page)
    review.remove(user=user, kind=KIND, keys=sorted(key for line in lines for key in card_keys(line)))
    page.delete()
    _let_find(user, page.slug)


@transaction.atomic
def pin_page(*, user: User, page: Page, pinned: bool) -> None:
    """Put a page first in lists, or take it from there."""
    accounts.owned(Page, user).filter(pk=page.pk).update(pinned=pinned)
    _let_find(user, page.slug)


@transaction.atomic
def follow_text(*, user: User, page: Page, at: datetime) -> None:
    """Let links, tags and lines stand as the text of a page says that was stored past ``save_page``; its version and
    revisions follow. Raises ``CannotKeepPage`` for a text that a page cannot have."""
    page = _locked(user, page)
    page.body = _checked_body(page.body)
    page.version, page.edited_at = page.version + 1, at
    page.save(update_fields=["body", "version", "edited_at"])
    _keep_revision(page, at)
    _follow_text(user, page, at)


@transaction.atomic
def restore_revision(*, user: User, page: Page, revision: Revision, at: datetime) -> Page:
    """Let a page say again what it said; what it says now stays as a revision."""
    page = _locked(user, page)
    return save_page(user=user, page=page, body=revision.body, version=page.version, at=at, apart=True)


@transaction.atomic
def tick_todo(*, user: User, page: Page, line: int, done: bool, version: int, at: datetime) -> Page:
    """Tick the to-do in a line of the text (from 0), or open it again. Raises ``PageChanged`` when the page is not the
    one that was looked at, ``CannotMark`` when that line is no to-do."""
    page = _looked_at(user, page, version)
    return save_page(user=user, page=page, body=ticked(page.body, line, done), version=version, at=at, settle=False)


@transaction.atomic
def mark_words(
    *, user: User, page: Page, words: str, lines: tuple[int, int], how: Mark, version: int, at: datetime
) -> Page:
    """Highlight words that were selected where the page is read, make a gap of them, or take a highlight away.
    ``lines`` are those of their block in the text. Raises ``PageChanged`` and ``CannotMark``."""
    page = _looked_at(user, page, version)
    return save_page(
        user=user, page=page, body=marked(page.body, *lines, words, how), version=version, at=at, settle=False
    )


@transaction.atomic
def topic_page(*, user: User, of: Round, at: datetime) -> Page:
    """The topic page of a round; made from its outline when it is first looked at."""
    page = accounts.owned(Page, user).filter(outline_of=of.value).first()
    if page:
        return page
    title = of.title
    if accounts.owned(Page, user).filter(name=name_of(title)).exists():
        title = f"{title} round"
    return make_page(user=user, title=title, body=outline(of), round_key=of.value, outline_of=of.value, at=at)


def _let_find(user: User, *slugs: str) -> None:
    search.refresh(user=user, kind=PAGE_KIND, keys=slugs)


def _looked_at(user: User, page: Page, version: int) -> Page:
    page = _locked(user, page)
    if page.version != version:
        raise PageChanged(page)
    return page


def _locked(user: User, page: Page) -> Page:
    return accounts.owned(Page, user).select_for_update().get(pk=page.pk)


def _clean_title(title: str) -> str:
    title = " ".join(title.replace("\0", " ").split())
    if not title:
        raise CannotKeepPage("Give the page a title first.")
    if len(title) > MOST_TITLE:
        raise CannotKeepPage(f"The title has more than {MOST_TITLE} characters. Cut it.")
    if any(sign in title for sign in "[]|"):
        raise CannotKeepPage("Links could not name a title with [, ] or | in it. Take them out.")
    return title


def _checked_title(user: User, title: str, page: Page | None = None) -> str:
    title = _clean_title(title)
    taken = accounts.owned(Page, user).filter(name=name_of(title)).exclude(pk=page.pk if page else 0)
    if taken.exists():
        raise CannotKeepPage("You have a page with this title. Choose another one.")
    return title


def _checked_body(body: str) -> str:
    body = body.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if len(body.encode()) > MOST_BODY:
        raise CannotKeepPage("The text is longer than 512 kB. Move a part of it to another page.")
    return body


def _free_slug(user: User, title: str, page: Page | None = None) -> str:
    base = _slug_base(title)
    others = accounts.owned(Page, user).filter(slug__startswith=base).exclude(pk=page.pk if page else 0)
    return _numbered(base, set(others.values_list("slug", flat=True)))


def _free_slugs(user: User, titles: Sequence[str]) -> list[str]:
    """An address for each of these titles; most of them cost nothing besides one query for all."""
    bases = [_slug_base(title) for title in titles]
    mine = accounts.owned(Page, user)
    taken = set(mine.filter(slug__in=bases).values_list("slug", flat=True))
    twice = {base for base in bases if base in taken or bases.count(base) > 1}
    for base in twice:
        taken.update(mine.filter(slug__startswith=base).values_list("slug", flat=True))
    slugs = []
    for base in bases:
        slugs.append(_numbered(base, taken))
        taken.add(slugs[-1])
    return slugs


def _slug_base(title: str) -> str:
    base = slugify(title, allow_unicode=True)[:80].strip("-") or "page"
    return f"{base}-page" if base in {"new", "round"} else base


def _numbered(base: str, taken: Collection[str]) -> str:
    slug, number = base, 1
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


def _renamed(whole: str, title: str, words: str | None, old: str, new: str) -> str:
    if name_of(title) != old:
        return whole
    return f"[[{new}|{words}]]" if words else f"[[{new}]]"


def _keep_revision(page: Page, at: datetime, *, apart: bool = False) -> None:
    last = page.revisions.order_by("-at", "-pk").first()
    if last and not apart and page.revisions.count() > 1 and timedelta(0) <= at - last.began_at < ONE_SPELL:
        last.title, last.body, last.at = page.title, page.body, at
        last.save(update_fields=["title", "body", "at"])
        return
    Revision.objects.create(page=page, title=page.title, body=page.body, began_at=at, at=at)


def _follow_text(user: User, page: Page, at: datetime, *, settle: bool = True) -> None:
    said = _said_by(page.body)
    page.links.all().delete()
    PageLink.objects.bulk_create(_links(page, said))
    page.tags.all().delete()
    PageTag.objects.bulk_create(_tags(page, said))
    if (page.todos, page.todos_done) != (said.todos, said.todos_done):
        page.todos, page.todos_done = said.todos, said.todos_done
        page.save(update_fields=["todos", "todos_done"])
    _follow_lines(user, page, said.cards, at, settle)
    _let_find(user, page.slug)


def _said_by(body: str) -> Said:
    said = read(body)
    if len(said.cards) > MOST_CARDS:
        raise CannotKeepPage(f"The page has more than {MOST_CARDS} lines that are cards. Move a part to another page.")
    return said


def _links(page: Page, said: Said) -> list[PageLink]:
    return [PageLink(page=page, name=name) for name in sorted({name_of(title) for title in said.links})]


def _tags(page: Page, said: Said) -> list[PageTag]:
    return [PageTag(page=page, tag=tag) for tag in sorted(said.tags)]


def _follow_lines(user: User, page: Page, cards: Sequence[CardLine], at: datetime, settle: bool) -> None:
    rows = {line.pk: line for line in accounts.owned(Line, user).filter(page=page).order_by("place", "pk")}
    before = {pk: CardLine(row.text, row.question, row.answer, CardForm(row.form)) for pk, row in rows.items()}
    keys_before = {key for row in rows.values() for key in card_keys(row)}
    kept: list[Line] = []
    for place, (found, card) in enumerate(zip(match_lines(before, cards), cards, strict=True)):
        row = rows.pop(found) if found is not None else Line(owner=user, page=page)
        same = found is not None and before[found] == card and (row.place, row.gone_at) == (place, None)
        row.place, row.text, row.question, row.answer = place, card.text, card.question, card.answer
        row.form, row.gone_at, row.under_nda = card.form.value, None, page.under_nda
        if not same:
            row.save()
        kept.append(row)
    waiting = [] if settle else [row for row in rows.values() if row.gone_at is None or at - row.gone_at < ONE_SPELL]
    for row in waiting:
        row.gone_at = row.gone_at or at
        row.save(update_fields=["gone_at"])
    accounts.owned(Line, user).filter(pk__in=set(rows) - {row.pk for row in waiting}).delete()
    keys = {key for row in (*kept, *waiting) for key in card_keys(row)}
    review.remove(user=user, kind=KIND, keys=sorted(keys_before - keys))
    changed = [row for row in kept if row.pk not in before or before[row.pk] != _said(row)]
    if changed:
        review.put(user=user, cards=_cards(page, changed), at=at)
        review.describe(user=user, cards=_cards(page, changed), at=at)


def _said(row: Line) -> CardLine:
    return CardLine(row.text, row.question, row.answer, CardForm(row.form))


def _cards(page: Page, lines: Sequence[Line]) -> list[NewCard]:
    return [
        NewCard(
            kind=KIND,
            key=key,
            round=Round(page.round) if page.round else Round.BREADTH,
            title=card_title(line, key.partition("#")[2]),
            under_nda=page.under_nda,
        )
        for line in lines
        for key in card_keys(line)
    ]
