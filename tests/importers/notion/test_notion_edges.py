"""Rows, pages and files of an export that do not fit, and what is said of them."""

import pytest
from make import NOW, make_problem
from make_notion import packed, page_id, png
from test_notion_carrying import LATER, page, take

from hexloop.apps.coding.models import Progress as Standing
from hexloop.apps.companies.models import Company
from hexloop.apps.files.models import Attachment
from hexloop.apps.notes import services as notes
from hexloop.apps.notes.models import Page
from hexloop.apps.papers import services as papers
from hexloop.apps.papers.models import Paper
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review.models import Card, Review
from hexloop.core.formats.errors import BadFile
from hexloop.importers.pages.targets import TARGETS

LONG = "word " * 1000


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


def table(title, *lines, pages=()):
    """An export with one table; ``pages`` are titles of rows that have a page of their own."""
    name = f"{title} {page_id(title)}"
    files = {f"{name}_all.csv": "\n".join(lines) + "\n"}
    return packed(files | {f"{name}/{one} {page_id(one)}.md": f"# {one}\n\nA text." for one in pages})


def said(report, title):
    return next(line.reason for line in report.lines if line.title == title)


def test_problems_that_say_odd_things(user):
    for number, slug in enumerate(["two-sum", "lru-cache", "word-break", "jump-game", "course-schedule"], start=1):
        make_problem(slug, number=number)
    head = "Problem,Level of mastery,Key insight,Date solved,Re-do,Company"

    report = take(
        user,
        table(
            "LC",
            head,
            f'Two Sum,Solid,"{LONG}",tomorrow,"May 3, 2024",{"x" * 90}',
            'Lru Cache,Solid,,"January 1, 2999",Yes,',
            'Word Break,,,"April 1, 2024",Yes,',
            "Jump Game,Slow,,,Yes,",
            'Course Schedule,dunno,,"April 1, 2024",,',
            pages=["Two Sum"],
        ),
    )

    cards = {card.key: card for card in Card.objects.filter(owner=user)}
    assert set(cards) == {"two-sum", "lru-cache", "jump-game"}
    assert cards["two-sum"].due_on.isoformat() == "2024-05-03"
    assert cards["lru-cache"].last_review_at == cards["jump-game"].last_review_at == NOW
    assert cards["jump-game"].due_on <= NOW.date()
    insight = Standing.objects.get(owner=user, problem__slug="two-sum").insight
    assert len(insight) <= 2000
    assert "The insight is longer than fits, so it was cut." in said(report, "Two Sum")
    body = page(user, "Two Sum").body
    assert all(name in body for name in ("| Key insight | word", "| Date solved | tomorrow", "| Company | xxx"))
    assert said(report, "Course Schedule") == "dunno is no level of mastery here."


def test_mastery_without_a_day_counts_once(user):
    make_problem("two-sum")
    take(user, table("LC", "Problem,Level of mastery,Key insight", "Two Sum,Slow,a"))

    take(user, table("LC", "Problem,Level of mastery,Key insight", "Two Sum,Solid,b"), at=LATER)

    assert Review.objects.filter(owner=user).count() == 1
    assert Standing.objects.get(owner=user).insight == "b"


def test_papers_that_say_odd_things(user):
    head = "Title,Authors,Year,TL;DR,Status,Read on,Rating,Company"
    rows = [
        f'Long one,"Ada Byron and Kim Ode et al.",2020,"{LONG}",Reading,,9 of 10,Acme',
        'Half read,,2021,Short.,In progress,"May 1, 2024",3,',
        f"Odd asker,,2022,,,,,{'x' * 90}",
    ]

    report = take(user, table("Papers", head, *rows, pages=["Long one"]))

    long, half, odd = Paper.objects.filter(owner=user).order_by("year")
    assert [author[0] for author in long.authors] == ["Byron", "Ode"]
    assert (long.status, long.tldr, long.rating) == ("reading", "", None)
    assert (half.status, half.rating) == ("read", 3)
    assert half.changes.get().at.date().isoformat() == "2024-05-01"
    assert odd.status == "to-read"
    assert "longer than one or two sentences" in said(report, "Long one")
    assert "| TL;DR | word" in page(user, "Long one").body
    assert "| Rating | 9 of 10 |" in page(user, "Long one").body


def test_a_tldr_and_a_rating_that_were_written_here_are_left_alone(user):
    head, row = "Title,TL;DR,Rating,Authors", "A paper of note,Theirs.,4,Kim Ode"
    take(user, table("Papers", head, row))
    paper = Paper.objects.get(owner=user)
    papers.write_tldr(user=user, paper=paper, text="Mine.", at=NOW)

    report = take(user, table("Papers", head, row.replace("Theirs", "Theirs again")), at=LATER)

    paper.refresh_from_db()
    assert (paper.tldr, paper.rating) == ("Mine.", 4)
    assert "You wrote another TL;DR here" in said(report, "A paper of note")


def test_a_paper_that_cannot_be_kept_stays_a_page(user, monkeypatch):
    def refuses(**values):
        raise papers.CannotKeepPaper("The shelf is full.")

    monkeypatch.setattr(papers, "add", refuses)

    report = take(user, table("Papers", "Title,TL;DR,Authors", "A paper,Short.,Kim Ode", pages=["A paper"]))

    assert said(report, "A paper") == "The shelf is full. So it is kept as it stands."
    assert "| TL;DR | Short. |" in page(user, "A paper").body


def test_questions_that_do_not_fit_or_were_edited_here(user):
    head = "Question,Answer,Topic,Round,Tags,Company"
    rows = [
        'What is {{c1::recall}}?,"All that is found.",Nothing,ML domain,"A tag, b",Acme',
        f'Why?,"{LONG * 20}",,,,{"x" * 90}',
        f"Who?,Me.,,,,{'x' * 90}",
        ",none,,,,",
    ]
    report = take(user, table("Questions", head, *rows))
    kept = {one.question: one for one in OwnQuestion.objects.filter(owner=user)}
    cloze = kept["What is {{c1::recall}}?"]
    assert (cloze.form, cloze.round, cloze.tags.split()) == ("cloze", "domain", ["a-tag", "b"])
    assert set(kept) == {"What is {{c1::recall}}?", "Who?"}
    assert "too long for a card" in said(report, "Why?")
    OwnQuestion.objects.filter(pk=cloze.pk).update(answer="Mine.")

    changed = [rows[0].replace("All that", "What"), *rows[1:]]
    again = take(user, table("Questions", head, *changed), at=LATER)

    cloze.refresh_from_db()
    assert cloze.answer == "Mine."
    assert said(again, "What is {{c1::recall}}?") == "You edited it here, so it was left alone."


def test_a_company_without_a_fitting_name_stays_a_page(user):
    name = "x" * 90

    report = take(user, table("Companies", "Company,Stage", f"{name},Onsite", pages=[name]))

    assert not Company.objects.exists()
    assert "It is kept as it stands." in said(report, name)
    assert page(user, name).body.startswith("Part of [[Companies]]")


def test_pages_of_a_company_show_up_there(user, client):
    take(user, table("Companies", "Company,Stage", "Acme,Onsite", pages=["Acme"]))
    client.force_login(user)

    shown = client.get("/companies/acme/").content.decode()

    assert "/pages/acme/" in shown


def test_plain_tables_give_tags_and_companies(user):
    rows = table("Interview rounds", "Name,Company,Tags", 'Screen,Acme,"Two Pointers, DP"', pages=["Screen"])

    take(user, rows)

    assert "#two-pointers #dp" in page(user, "Screen").body
    assert [tag.key for tag in Company.objects.get(name="Acme").tags.all()] == ["screen"]
    assert TARGETS["pages"].url("screen") == "/pages/screen/"


def test_a_long_table_goes_on_on_another_page(user):
    rows = [f"Row {number},{'x' * 400}" for number in range(400)]

    report = take(user, table("Long", "Name,Text", *rows))

    assert [one.title for one in Page.objects.order_by("pk")] == ["Long", *(f"Long {part}" for part in range(2, 7))]
    assert "This goes on from [[Long]]." in page(user, "Long 2").body
    assert sum(one.body.count("| Row ") for one in Page.objects.all()) == 400
    assert report.summary["rows"] == 400


def test_a_page_with_too_many_cards_is_skipped_with_a_reason(user):
    cards = "\n\n".join(f"Question {number} :: answer" for number in range(600))
    name = f"Cards {page_id('Cards')}.md"

    report = take(user, packed({name: f"# Cards\n\n{cards}"}))
    few = take(user, packed({name: "# Cards\n\nOne :: card"}))
    many = take(user, packed({name: f"# Cards\n\n{cards}"}), at=LATER)

    assert (report.lines[0].outcome, few.lines[0].outcome, many.lines[0].outcome) == ("skipped", "imported", "skipped")
    assert "more than 500 lines that are cards" in report.lines[0].reason
    assert page(user, "Cards").body == "One :: card"


def test_pictures_of_one_name_are_all_kept_and_a_damaged_one_is_said(user):
    files = {}
    for number, title in enumerate(("One", "Two", "Three")):
        folder = f"{title} {page_id(title)}"
        link = f"{title}%20{page_id(title)}/Untitled.png"
        files |= {
            f"{folder}.md": f"# {title}\n\n![]({link})\n\n![again]({link})",
            f"{folder}/Untitled.png": png(2 + number),
        }
    data = bytearray(packed(files, stored=True))
    place = data.find(png(4)[8:60])
    data[place + 45] ^= 0xFF

    report = take(user, bytes(data))

    sizes = set(Attachment.objects.filter(owner=user, name="Untitled.png").values_list("bytes", flat=True))
    assert len(sizes) == 2
    skipped = [line for line in report.lines if line.outcome == "skipped"]
    assert [line.deck.rpartition("/")[2] for line in skipped] == ["Untitled.png"]
    assert "does not unpack" in skipped[0].reason
    assert "Untitled.png" in page(user, "Three").body


def test_an_export_with_a_damaged_page_is_refused_whole(user):
    files = {f"{title} {page_id(title)}.md": f"# {title}\n\n{title * 400}" for title in ("Fine", "Torn")}
    data = bytearray(packed(files, stored=True))
    data[data.find(b"TornTornTorn") + 1200] ^= 0xFF

    with pytest.raises(BadFile) as refused:
        take(user, bytes(data))

    assert "This file is damaged" in str(refused.value)
    assert not Page.objects.exists()


def test_a_page_that_was_edited_and_not_changed_there_is_no_news(user):
    data = packed({f"One {page_id('One')}.md": "# One\n\nText."})
    take(user, data)
    kept = page(user, "One")
    notes.save_page(user=user, page=kept, body="Mine.", version=kept.version, at=NOW)

    report = take(user, data, at=LATER)

    assert (report.lines[0].outcome, report.lines[0].reason) == ("unchanged", "")
    assert page(user, "One").body == "Mine."
