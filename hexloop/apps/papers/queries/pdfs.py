"""Every read of PDFs and of what was marked in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.papers.highlight_cards import KIND, card_title, highlight_id, sides
from hexloop.apps.papers.models import Colour, Highlight, Paper, PdfFile, Words
from hexloop.apps.papers.models.pdf import PAGE_BREAK
from hexloop.apps.review.kinds import Face, Thing
from hexloop.apps.review.models import Card
from hexloop.apps.search.sources import Item
from hexloop.core.formats.pdf.reading import flowing
from hexloop.core.memory.wording import day_text


@dataclass(frozen=True, slots=True)
class PdfRow:
    """A PDF on its paper's page. ``gone`` are those that were just taken away."""

    id: int
    name: str
    url: str
    file_url: str
    detail: str
    remove_url: str
    restore_url: str
    gone: bool


@dataclass(frozen=True, slots=True)
class HighlightRow:
    """A highlight in a list. ``url`` opens the PDF there."""

    id: int
    page: int
    colour: str
    quote: str
    note: str
    question: str
    url: str
    edit_url: str
    remove_url: str
    restore_url: str
    made: str
    gone: bool


@dataclass(frozen=True, slots=True)
class PdfPart:
    """What a paper's page shows of its PDFs: the files, the highlights, and where another PDF goes."""

    files: list[PdfRow]
    highlights: list[HighlightRow]
    add_url: str


def pdf_files(user: User) -> QuerySet[PdfFile]:
    """The PDFs of this user that are there."""
    return accounts.owned(PdfFile, user).filter(gone_at=None)


def highlights(user: User) -> QuerySet[Highlight]:
    """The highlights of this user that are there, in the order of the pages."""
    return accounts.owned(Highlight, user).filter(gone_at=None, file__gone_at=None).order_by("file", "page", "pk")


def pdf_to_read(user: User, slug: str, number: int | None = None) -> PdfFile | None:
    """The PDF of a paper that is read: the one of this id, else the one that was opened last. Its text is left out."""
    found = pdf_files(user).filter(paper__slug=slug).select_related("paper", "attachment").defer("text")
    if number is not None:
        return found.filter(pk=number).first()
    return max(found, key=lambda file: (file.opened_at or file.made_at, file.pk), default=None)


def pdf_part(user: User, paper: Paper | None, slug: str, at: datetime) -> PdfPart:
    """The PDFs and highlights of a paper, with those that were taken away on this study day, which can come back. Two
    queries and the preferences; none for a paper of the list that nobody touched."""
    add_url = reverse("paper_pdf_add", args=[slug])
    if paper is None:
        return PdfPart([], [], add_url)
    clock = accounts.study_clock(accounts.preferences(user))
    today = clock.day_of(at)
    there = Q(gone_at=None) | Q(gone_at__gte=clock.start_of(today))
    files = list(
        accounts.owned(PdfFile, user)
        .filter(there, paper=paper)
        .select_related("attachment")
        .defer("text")
        .order_by("made_at", "pk")
    )
    marked = accounts.owned(Highlight, user).filter(there, file__paper=paper, file__gone_at=None)
    return PdfPart(
        [_pdf_row(slug, file) for file in files],
        [
            _highlight_row(slug, row, day_text(clock.day_of(row.made_at), today))
            for row in marked.order_by("file", "page", "pk")
        ],
        add_url,
    )


def marks(user: User, file: PdfFile) -> list[dict[str, Any]]:
    """The highlights of a PDF for the script that draws them. One query."""
    rows = highlights(user).filter(file=file)
    return [mark(file, row) for row in rows]


def mark(file: PdfFile, row: Highlight) -> dict[str, Any]:
    """One highlight for the script."""
    urls = asdict(_highlight_row(file.paper.slug, row, ""))
    kept = ("id", "page", "colour", "quote", "note", "question", "edit_url", "remove_url", "restore_url")
    return {name: urls[name] for name in kept} | {"quads": row.quads}


def marked_days(user: User, paper: Paper) -> Mapping[date, int]:
    """How many highlights were made in a paper by study day, for its time line. One query and the preferences."""
    clock = accounts.study_clock(accounts.preferences(user))
    return Counter(map(clock.day_of, highlights(user).filter(file__paper=paper).values_list("made_at", flat=True)))


def texts_of(user: User, papers: Collection[int]) -> dict[int, str]:
    """What the PDFs of papers say, by the paper's id: for the search. One query."""
    texts: dict[int, list[str]] = {}
    for paper, text in pdf_files(user).filter(paper__in=papers).values_list("paper", "text"):
        texts.setdefault(paper, []).append(flowing(text.replace(PAGE_BREAK, "\n")))
    return {paper: "\n".join(parts) for paper, parts in texts.items()}


def highlight_things(user: User, keys: Sequence[str]) -> Mapping[str, Thing]:
    """The highlights behind cards. One query."""
    ids = {number: key for key in keys if (number := highlight_id(key)) is not None}
    rows = highlights(user).filter(pk__in=ids).select_related("file__paper").defer("file__text")
    return {
        ids[row.pk]: Thing(
            card_title(row),
            _jump(row.file.paper.slug, row),
            row.file.paper.title,
            "",
            row.file.paper.round,
        )
        for row in rows
    }


def highlight_counts(user: User) -> Mapping[str, int]:
    """How many highlights are cards, by round. One query."""
    return Counter(accounts.owned(Card, user).filter(kind=KIND).values_list("round", flat=True))


def highlight_face(user: User, key: str) -> Face | None:
    """What the card of a highlight shows; ``None`` when it is gone."""
    found = highlights(user).filter(pk=highlight_id(key) or 0)
    row = found.select_related("file__paper").defer("file__text").first()
    if row is None:
        return None
    front, back = sides(row)
    return Face(front, back, edit_url=reverse("highlight_edit", args=[row.file.paper.slug, row.pk]))


def highlight_items(user: User, keys: Collection[str] | None) -> Iterable[Item]:
    """Highlights for the search."""
    rows = highlights(user).select_related("file__paper").defer("file__text")
    if keys is not None:
        rows = rows.filter(pk__in={number for key in keys if (number := highlight_id(key)) is not None})
    for row in rows:
        paper = row.file.paper
        yield Item(
            row.key,
            card_title(row),
            "\n".join((row.quote, paper.title)),
            _jump(paper.slug, row),
            paper.round,
            changed_at=row.edited_at,
            under_nda=paper.under_nda,
            markdown="\n\n".join((row.note, row.question)),
        )


def _pdf_row(slug: str, file: PdfFile) -> PdfRow:
    pages = f"{file.count} {'page' if file.count == 1 else 'pages'}" if file.count else ""
    detail = " · ".join(
        part
        for part in (
            pages,
            size_text(file.attachment.bytes),
            "" if file.words == Words.ALL else Words(file.words).label,
        )
        if part
    )
    return PdfRow(
        file.pk,
        file.attachment.name,
        f"{reverse('paper_pdf', args=[slug])}?file={file.pk}",
        reverse("pdf_bytes", args=[slug, file.pk]),
        detail,
        reverse("pdf_remove", args=[slug, file.pk]),
        reverse("pdf_restore", args=[slug, file.pk]),
        file.gone_at is not None,
    )


def _highlight_row(slug: str, row: Highlight, made: str) -> HighlightRow:
    return HighlightRow(
        row.pk,
        row.page,
        Colour(row.colour).value,
        row.quote,
        row.note,
        row.question,
        _jump(slug, row),
        reverse("highlight_edit", args=[slug, row.pk]),
        reverse("highlight_remove", args=[slug, row.pk]),
        reverse("highlight_restore", args=[slug, row.pk]),
        made,
        row.gone_at is not None,
    )


def _jump(slug: str, row: Highlight) -> str:
    return f"{reverse('paper_pdf', args=[slug])}?file={row.file_id}#highlight-{row.pk}"


def size_text(size: int) -> str:
    """Bytes in a person's measure."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"
