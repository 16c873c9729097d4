"""PDFs come in whole or not at all, join the paper that they are, and can be taken back after they were removed."""

from datetime import timedelta

import pytest
from make import NOW, grade_thing, make_user
from make_paper_pdf import PAGES, QUADS, TEXT, keep, mark
from make_pdf import make_pdf

from hexloop.apps.files.models import Attachment
from hexloop.apps.files.store import path_of
from hexloop.apps.papers import queries
from hexloop.apps.papers.models import Colour, Highlight, Paper, PdfFile, Words
from hexloop.apps.papers.queries import pdfs as reads
from hexloop.apps.papers.services import add, describe, merge, remove_paper
from hexloop.apps.papers.services import highlights as marks
from hexloop.apps.papers.services import pdfs as services
from hexloop.apps.papers.services.adding import How
from hexloop.apps.review.models import Card, Review
from hexloop.apps.search.models import Entry
from hexloop.core.content.papers import Group
from hexloop.core.formats.references.records import Author, Reference
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

LATER = NOW + timedelta(days=8)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


def left_in(folder):
    return [path.name for path in folder.rglob("*") if path.is_file()]


def cards(user):
    return dict(Card.objects.filter(owner=user, kind="highlight").values_list("key", "title"))


# Keeping -----------------------------------------------------------------------------------------


def test_a_pdf_becomes_a_paper_with_the_title_of_its_first_page(user, folder):
    content = make_pdf(PAGES)

    kept = keep(user, content)

    file = kept.file
    assert (kept.how, file.paper.title, file.paper.looked_up) == (How.NEW, "Attention Is All You Need", True)
    assert (file.count, file.words, file.can_be_marked) == (2, Words.ALL, True)
    assert file.text == f"Attention Is All You Need\n{TEXT}\fSecond page"
    assert path_of(file.attachment.sha256).read_bytes() == content
    assert left_in(folder) == [file.attachment.sha256]


def test_the_same_pdf_again_changes_nothing(user):
    first = keep(user)

    again = keep(user, name="other name.pdf")

    assert (again.how, again.file.pk) == (How.SAME, first.file.pk)
    assert (Paper.objects.count(), PdfFile.objects.count(), Attachment.objects.count()) == (1, 1, 1)


@pytest.mark.parametrize(
    ("known", "content"),
    [
        (Reference("Some title", arxiv_id="1706.03762"), [[(72, 700, 12, "arXiv:1706.03762v7 [cs.CL] 2 Aug 2023")]]),
        (Reference("Some title", doi="10.1000/xyz"), [[(72, 700, 12, "doi: 10.1000/xyz")]]),
        (Reference("Attention is all you need", authors=(Author("Vaswani", "Ashish"),)), PAGES),
    ],
    ids=["arxiv", "doi", "title"],
)
def test_a_pdf_joins_the_paper_that_it_is(user, known, content):
    paper = add(user=user, reference=known, at=NOW).paper

    kept = keep(user, make_pdf(content))

    assert (kept.how, kept.file.paper) == (How.MERGED, paper)
    paper.refresh_from_db()
    assert queries.reference_of(paper).title == known.title


def test_a_pdf_brought_to_a_paper_stays_with_it_whatever_it_says(user):
    paper = add(user=user, reference=Reference("Another paper"), at=NOW).paper

    kept = keep(user, paper=paper)

    assert (kept.file.paper, Paper.objects.count()) == (paper, 1)


def test_a_pdf_that_cannot_be_read_is_kept_without_text(user):
    found = [
        keep(user, content, name=f"scan {n}.pdf").file for n, content in enumerate([b"%PDF-1.7 broken", make_pdf([[]])])
    ]

    assert [(file.paper.title, file.text, file.count) for file in found] == [("scan 0", "", 0), ("scan 1", "", 1)]
    assert [file.words for file in found] == [Words.SOME, Words.NONE]
    assert [file.can_be_marked for file in found] == [True, False]


@pytest.mark.parametrize(
    "content", [b"", b"%PDF", b"PK\x03\x04%PDF-1.7", b"<html>%PDF-1.7</html>" * 100, b"GIF89a\x01\x00%PDF-1.7" * 200]
)
def test_what_is_no_pdf_leaves_nothing(user, folder, content):
    with pytest.raises(services.CannotKeepPdf, match="This is no PDF"):
        keep(user, content)

    assert (Paper.objects.count(), Attachment.objects.count(), left_in(folder)) == (0, 0, [])


def test_a_pdf_that_never_ends_is_refused_on_the_way(user, folder, monkeypatch):
    monkeypatch.setattr(services, "MOST_BYTES", 10_000)
    taken = []

    def endless():
        yield b"%PDF-1.7\n" + bytes(2000)
        while True:
            taken.append(1)
            yield bytes(4000)

    with pytest.raises(services.CannotKeepPdf, match="100 MB"):
        services.keep_pdf(user=user, name="a.pdf", chunks=endless(), at=NOW)

    assert (len(taken), left_in(folder)) == (2, [])


def test_when_the_paper_cannot_be_kept_the_bytes_go_too(user, folder, monkeypatch):
    def refuse(**values):
        raise services.CannotKeepPaper("full")

    monkeypatch.setattr(services, "add", refuse)

    with pytest.raises(services.CannotKeepPaper, match="full"):
        keep(user)

    assert (Attachment.objects.count(), left_in(folder)) == (0, [])


def test_authors_of_a_pdf_complete_a_paper_of_the_reading_list(user):
    known = Reference("Attention Is All You Need", authors=(Author("Vaswani"),), arxiv_id="1706.03762")
    add(user=user, reference=known, at=NOW, looked_up=False)
    content = make_pdf(
        [[(72, 700, 12, "arXiv:1706.03762v7 [cs.CL]")]], about={"Author": "Ashish Vaswani, Noam Shazeer"}
    )

    kept = keep(user, content)

    assert queries.reference_of(kept.file.paper).authors == (Author("Vaswani", "Ashish"), Author("Shazeer", "Noam"))


def test_an_id_says_more_than_a_title(user):
    add(user=user, reference=Reference("Attention Is All You Need"), at=NOW)
    named = add(user=user, reference=Reference("Another title", arxiv_id="1706.03762"), at=NOW).paper

    kept = keep(user, make_pdf(PAGES), name="1706.03762.pdf")

    assert kept.file.paper == named


def test_two_papers_of_one_title_with_other_ids_stay_two(user):
    add(user=user, reference=Reference("Attention Is All You Need", arxiv_id="2001.00001"), at=NOW)

    kept = keep(user, make_pdf([*PAGES[:1], [(72, 700, 10, "doi")]]), name="1706.03762.pdf")

    assert (kept.how, Paper.objects.count()) == (How.NEW, 2)


def test_two_people_have_the_same_bytes_and_papers_of_their_own(user, stranger, folder):
    mine, theirs = keep(user).file, keep(stranger).file

    assert mine.paper != theirs.paper
    assert left_in(folder) == [mine.attachment.sha256]


def test_its_words_are_found_with_the_paper_also_those_that_a_line_cut(user):
    kept = keep(
        user, make_pdf([[(72, 700, 20, "A title"), (72, 660, 10, "The soft-"), (72, 640, 10, "max saturates")]])
    )

    entry = Entry.objects.get(owner=user, kind="paper")
    assert (entry.key, "The softmax saturates" in entry.text) == (kept.file.paper.key, True)


def test_a_paper_with_an_id_waits_to_be_looked_up(user):
    assert keep(user, name="1706.03762.pdf").file.paper.looked_up is False


# Highlights --------------------------------------------------------------------------------------


def test_marked_words_are_kept_where_they_are(user):
    file = keep(user).file

    row = mark(user, file, quote="  two\n words\x00 ", colour=Colour.BLUE, note=" a note ")

    row.refresh_from_db()
    assert (row.page, row.quads, row.quote, row.colour, row.note) == (1, QUADS, "two words", "blue", "a note")
    assert cards(user) == {}
    assert Entry.objects.get(owner=user, kind="highlight").key == row.key


@pytest.mark.parametrize(
    "values",
    [
        {"page": 3},
        {"page": 0},
        {"quote": "  "},
        {"quote": "a" * 5_001},
        {"note": "a" * 5_001},
        {"question": "a" * 1_001},
        {"quads": []},
        {"quads": [[0, 0, 1, 1]] * 301},
        {"quads": "text"},
        {"quads": [[0, 0, 1]]},
        {"quads": [[0, 0, 1, 2]]},
        {"quads": [[0.5, 0, 0.4, 1]]},
        {"quads": [[0, 0, float("nan"), 1]]},
        {"quads": [[0, 0, True, 1]]},
        {"quads": [[0, 0, "1", 1]]},
    ],
)
def test_what_is_no_mark_is_refused(user, values):
    file = keep(user).file

    with pytest.raises(marks.CannotKeepHighlight):
        mark(user, file, **values)

    assert Highlight.objects.count() == 0


def test_there_is_a_most_of_highlights(user, monkeypatch):
    monkeypatch.setattr(marks, "MOST_HIGHLIGHTS", 1)
    file = keep(user).file
    mark(user, file)

    with pytest.raises(marks.CannotKeepHighlight, match="1 highlights at most"):
        mark(user, file)


def test_the_search_finds_what_was_marked_noted_and_asked(user, stranger):
    row = mark(user, keep(user).file, quote="a quote", note="a note", question="A question?")

    found = list(reads.highlight_items(user, None))

    assert [(item.key, item.title, item.text.split("\n")[0], item.markdown) for item in found] == [
        (row.key, "A question?", "a quote", "a note\n\nA question?")
    ]
    assert list(reads.highlight_items(user, [row.key])) == found
    assert list(reads.highlight_items(stranger, [row.key])) == []


def test_a_question_makes_it_a_card_and_another_one_keeps_the_memory(user):
    file = keep(user).file
    row = mark(user, file, question="Why the root?")
    grade_thing(user, row.key, Grade.SLOW, kind="highlight", round=Round.DOMAIN, topic="")

    marks.edit_highlight(user=user, highlight=row, colour=Colour.PINK, note="n", question="Why divide?", at=LATER)

    card = Card.objects.get(owner=user, kind="highlight")
    assert (card.title, card.reviews, card.last_grade, card.round) == ("Why divide?", 1, 3, file.paper.round)


def test_a_question_taken_away_takes_the_card_and_a_new_one_brings_its_memory_back(user):
    row = mark(user, keep(user).file, question="Why the root?")
    grade_thing(user, row.key, Grade.SLOW, kind="highlight", round=Round.DOMAIN, topic="")

    marks.edit_highlight(user=user, highlight=row, colour=Colour.PINK, note="", question="", at=LATER)
    without = cards(user)
    marks.edit_highlight(user=user, highlight=row, colour=Colour.PINK, note="", question="Once more?", at=LATER)

    assert (without, cards(user)) == ({}, {row.key: "Once more?"})
    assert Card.objects.get(owner=user, kind="highlight").reviews == 1


def test_a_removed_highlight_takes_its_card_and_undo_brings_back_both(user):
    row = mark(user, keep(user).file, question="Why the root?")
    grade_thing(user, row.key, Grade.SLOW, kind="highlight", round=Round.DOMAIN, topic="")
    before = Card.objects.filter(owner=user).exclude(pk=0).values().get(kind="highlight")

    marks.remove_highlight(user=user, highlight=row, at=LATER)
    gone = (cards(user), list(reads.highlights(user)), Entry.objects.filter(kind="highlight").count())
    marks.restore_highlight(user=user, highlight=row)

    after = Card.objects.values().get(owner=user, kind="highlight")
    assert gone == ({}, [], 0)
    assert {**after, "id": 0} == {**before, "id": 0}
    assert list(reads.highlights(user)) == [row]
    assert Review.objects.get(owner=user).card_id == after["id"]
    assert Entry.objects.filter(kind="highlight").count() == 1


def test_a_card_comes_back_under_the_id_that_its_highlight_has_now(user):
    row = mark(user, keep(user).file, question="Why?")
    marks.remove_highlight(user=user, highlight=row, at=NOW)
    old, row.pk = row.pk, row.pk + 1000
    Highlight.objects.filter(pk=old).update(id=row.pk)

    marks.restore_highlight(user=user, highlight=row)

    card = Card.objects.get(owner=user, kind="highlight")
    assert (card.key, card.group) == (row.key, row.key)


def test_removing_and_restoring_twice_is_no_fault(user):
    row = mark(user, keep(user).file, question="Why?")

    for _ in range(2):
        marks.remove_highlight(user=user, highlight=row, at=NOW)
    for _ in range(2):
        marks.restore_highlight(user=user, highlight=row)

    assert cards(user) == {row.key: "Why?"}


def test_what_was_removed_a_week_ago_is_forgotten(user):
    file = keep(user).file
    old, new = mark(user, file, question="Old?"), mark(user, file)
    marks.remove_highlight(user=user, highlight=old, at=NOW)

    marks.remove_highlight(user=user, highlight=new, at=LATER)

    assert list(Highlight.objects.values_list("pk", flat=True)) == [new.pk]


def test_the_face_shows_question_and_paper_and_escapes_what_was_marked(user):
    row = mark(
        user, keep(user).file, question="Why $d$?", quote="<img src=x onerror=alert(1)> **not bold**", note="*note*"
    )

    face = reads.highlight_face(user, row.key)

    assert face is not None
    assert "Attention Is All You Need" in face.front
    assert "&lt;img src=x onerror=alert(1)&gt; **not bold**" in face.back
    assert "<em>note</em>" in face.back
    assert reads.highlight_face(user, "highlight-0") is None
    assert reads.highlight_face(user, "line-1") is None


def test_things_behind_cards_lead_into_the_pdf(user, stranger):
    row = mark(user, keep(user).file, question="Why?")

    things = reads.highlight_things(user, [row.key, "highlight-999", "own-1"])

    slug = row.file.paper.slug
    assert {key: (thing.title, thing.url) for key, thing in things.items()} == {
        row.key: ("Why?", f"/papers/{slug}/pdf/?file={row.file_id}#highlight-{row.pk}")
    }
    assert reads.highlight_things(stranger, [row.key]) == {}
    assert dict(reads.highlight_counts(user)) == {row.file.paper.round: 1}


# A PDF goes --------------------------------------------------------------------------------------


def test_a_removed_pdf_takes_its_highlights_and_cards_and_undo_brings_back_all(user):
    file = keep(user).file
    stays_gone, row = mark(user, file, question="Gone?"), mark(user, file, question="Why?")
    marks.remove_highlight(user=user, highlight=stays_gone, at=NOW)

    services.remove_pdf(user=user, file=file, at=NOW + timedelta(minutes=1))
    gone = (cards(user), list(reads.pdf_files(user)), TEXT in Entry.objects.get(owner=user, kind="paper").text)
    services.restore_pdf(user=user, file=file)

    assert gone == ({}, [], False)
    assert (cards(user), list(reads.highlights(user))) == ({row.key: "Why?"}, [row])
    assert TEXT in Entry.objects.get(owner=user, kind="paper").text


def test_a_removed_pdf_can_be_brought_again(user):
    file = keep(user).file
    services.remove_pdf(user=user, file=file, at=NOW)

    kept = keep(user)

    assert (kept.how, kept.file.pk != file.pk, kept.file.paper) == (How.MERGED, True, file.paper)


def test_a_removed_paper_leaves_no_card_behind(user):
    row = mark(user, keep(user).file, question="Why?")

    remove_paper(user=user, paper=row.file.paper)

    assert (cards(user), Highlight.objects.count(), Entry.objects.filter(kind="highlight").count()) == ({}, 0, 0)


def test_merged_papers_keep_the_pdfs_of_both(user):
    first = keep(user).file
    second = keep(user, make_pdf([[(72, 700, 20, "A preprint of it")]])).file
    row = mark(user, second, question="Why?")

    merge(user=user, paper=first.paper, other=second.paper, at=NOW)

    row.refresh_from_db()
    assert set(reads.pdf_files(user).values_list("paper", flat=True)) == {first.paper_id}
    assert row.file.paper_id == first.paper_id


def test_nda_and_round_of_the_paper_reach_the_highlights_and_their_cards(user):
    row = mark(user, keep(user).file, question="Why?")

    describe(
        user=user,
        paper=row.file.paper,
        group=Group.OTHER,
        round_key=Round.BREADTH,
        topics=[],
        nda=True,
        pdf_url="",
        at=NOW,
    )

    row.refresh_from_db()
    card = Card.objects.get(kind="highlight")
    assert (row.under_nda, row.file.under_nda, card.under_nda, card.round) == (True, True, True, "breadth")


# The place ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ((2, 400.5, "page-width"), (2, 400.5, "page-width")),
        ((99, None, "1.25"), (2, None, "1.25")),
        ((1, float("inf"), "900"), (1, None, "")),
        ((1, 1e9, "<script>"), (1, None, "")),
        ((1, 0.0, "nan"), (1, 0.0, "")),
    ],
)
def test_the_place_is_kept_as_far_as_it_is_one(user, given, kept):
    file = keep(user).file

    page, top, zoom = given
    services.remember_place(user=user, file=file, page=page, top=top, zoom=zoom, at=LATER)

    file.refresh_from_db()
    assert (file.place_page, file.place_top, file.zoom, file.opened_at) == (*kept, LATER)


def test_the_pdf_that_was_open_last_is_read(user):
    first = keep(user).file
    second = keep(user, make_pdf([[(72, 700, 20, "More of it")]]), paper=first.paper, at=LATER).file
    newest = reads.pdf_to_read(user, first.paper.slug)

    services.remember_place(user=user, file=first, page=1, top=None, zoom="", at=LATER + timedelta(days=1))

    assert (newest, reads.pdf_to_read(user, first.paper.slug)) == (second, first)
    assert reads.pdf_to_read(user, first.paper.slug, second.pk) == second
    assert reads.pdf_to_read(make_user("other"), first.paper.slug) is None


def test_marked_days_count_by_study_day(user):
    file = keep(user).file
    mark(user, file)
    mark(user, file)
    mark(user, file, at=LATER)

    assert dict(reads.marked_days(user, file.paper)) == {NOW.date(): 2, LATER.date(): 1}
