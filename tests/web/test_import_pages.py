"""The pages Import and Export."""

import threading
from contextlib import closing
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from make import NOW
from make_vault import png
from pages import main_text, row_titles

from hexloop.apps.files.models import Attachment, Import, Stage
from hexloop.apps.notes.models import Page
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.questions.services import OwnText, add_own
from hexloop.importers import bringing
from hexloop.importers.anki.exporting import Chosen, export_package
from hexloop.importers.progress import Progress

TABLE = b"question,answer,tags\nWhy?,Because,a\nHow?,So,\n,nothing,\n"


@pytest.fixture
def store(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


@pytest.fixture
def at_once(monkeypatch):
    """Imports happen in the request and not in a thread."""
    monkeypatch.setattr(bringing, "start", lambda brought: bringing.work(brought, Progress()))


@pytest.fixture
def package(stranger, store, tmp_path):
    """A package of somebody else's two questions."""
    for number in (1, 2):
        text = OwnText(f"Question {number}?", "An answer", deck="Probability" if number == 1 else "Trees")
        add_own(user=stranger, text=text, at=NOW)
    export_package(user=stranger, target=tmp_path / "x.apkg", chosen=Chosen(), at=datetime.now(UTC))
    return (tmp_path / "x.apkg").read_bytes()


def send(client, content, name="mine.csv"):
    return client.post("/import/", {"file": SimpleUploadedFile(name, content)})


def left_in(store):
    return [path for path in store.rglob("*") if path.is_file()]


def test_a_table_is_looked_at_mapped_and_imported(signed_in, user, store, at_once):
    sent = send(signed_in, TABLE)
    brought = Import.objects.get()
    assert sent["Location"] == f"/import/{brought.pk}/"
    page = signed_in.get(sent["Location"])
    assert "3 rows, UTF-8, cells parted by commas." in main_text(page)
    assert not OwnQuestion.objects.exists()

    signed_in.post(
        f"/import/{brought.pk}/start/",
        {"column-question": "0", "column-answer": "1", "column-tags": "2", "round": "domain", "topic": ""},
    )

    report = signed_in.get(f"/import/{brought.pk}/")
    assert "2 imported, 1 skipped" in main_text(report)
    assert "Row 4: it has no question." in main_text(report)
    assert set(OwnQuestion.objects.values_list("owner", "round")) == {(user.pk, "domain")}
    assert left_in(store) == []


def test_a_package_shows_its_decks_with_guesses(signed_in, store, package):
    send(signed_in, package, "x.apkg")

    page = signed_in.get(f"/import/{Import.objects.get().pk}/")

    assert "2 notes, 2 cards, 0 reviews" in main_text(page)
    assert page.context["decks"][0].name == "Probability"
    assert (page.context["decks"][0].round, page.context["decks"][0].topic) == ("breadth", "Probability")


def test_decks_are_imported_as_chosen_and_remembered(signed_in, user, store, package, at_once):
    send(signed_in, package, "x.apkg")
    first = Import.objects.get()

    signed_in.post(
        f"/import/{first.pk}/start/",
        {"round-0": "domain", "topic-0": "", "round-1": "breadth", "topic-1": "Trees & ensembles"},
    )
    send(signed_in, package, "x.apkg")

    mine = OwnQuestion.objects.filter(owner=user).order_by("pk")
    assert list(mine.values_list("deck", "round", "topic")) == [
        ("Probability", "domain", ""),
        ("Trees", "breadth", "trees-and-ensembles"),
    ]
    page = signed_in.get(f"/import/{Import.objects.order_by('-pk').first().pk}/")
    assert [(deck.round, deck.topic) for deck in page.context["decks"]] == [
        ("domain", ""),
        ("breadth", "Trees & ensembles"),
    ]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"round-0": "cooking", "round-1": "breadth"}, "Choose a round."),
        ({"round-0": "breadth", "round-1": "breadth", "topic-1": "Cooking"}, "No topic is called that."),
    ],
)
def test_wrong_choices_for_decks_are_named(signed_in, store, package, fields, said):
    send(signed_in, package, "x.apkg")
    brought = Import.objects.get()

    page = signed_in.post(f"/import/{brought.pk}/start/", fields)

    assert page.status_code == 422
    assert said in main_text(page)
    brought.refresh_from_db()
    assert brought.stage == Stage.CHOOSING


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"round": "breadth"}, "Choose the column that holds the question."),
        ({"column-question": "99", "round": "breadth"}, "Choose the column that holds the question."),
        ({"column-question": "0", "round": "cooking"}, "Choose a round."),
        ({"column-question": "0", "round": "breadth", "topic": "Cooking"}, "No topic is called that."),
    ],
)
def test_wrong_choices_for_columns_are_named(signed_in, store, fields, said):
    send(signed_in, TABLE)

    page = signed_in.post(f"/import/{Import.objects.get().pk}/start/", fields)

    assert page.status_code == 422
    assert said in main_text(page)


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "empty"), (b"PK not a zip", "apkg"), (b"\x00\x01\x02\xff", "no table")],
)
def test_a_bad_file_is_refused_with_a_sentence(signed_in, store, content, said):
    page = send(signed_in, content, "bad.apkg")

    assert page.status_code == 422
    assert said in main_text(page)
    assert not Import.objects.exists()
    assert left_in(store) == []
    assert signed_in.get("/import/").status_code == 200


def test_no_file_is_said(signed_in):
    page = signed_in.post("/import/", {})

    assert page.status_code == 422
    assert "Choose a file first" in main_text(page)


def test_a_file_that_waits_can_be_put_aside(signed_in, store):
    send(signed_in, TABLE)

    answer = signed_in.post(f"/import/{Import.objects.get().pk}/cancel/")

    assert answer["Location"] == "/import/"
    assert not Import.objects.exists()
    assert left_in(store) == []


def test_progress_can_be_seen_and_stopped(signed_in, store, monkeypatch):
    send(signed_in, TABLE)
    brought = Import.objects.get()
    progress = Progress("Keeping questions", 120, 400)
    monkeypatch.setattr(bringing, "start", lambda one: bringing._under_way.__setitem__(one.pk, progress))
    signed_in.post(f"/import/{brought.pk}/start/", {"column-question": "0", "round": "breadth"})

    try:
        page = signed_in.get(f"/import/{brought.pk}/progress/")
        signed_in.post(f"/import/{brought.pk}/cancel/")
    finally:
        bringing._under_way.clear()

    assert "Keeping questions" in page.text
    assert "120 of 400" in page.text
    brought.refresh_from_db()
    bringing.work(brought, progress)
    brought.refresh_from_db()
    assert (brought.stage, brought.text) == ("cancelled", "The import was stopped, so nothing of it was kept.")
    assert not OwnQuestion.objects.exists()


def test_an_import_that_was_cut_off_says_so(signed_in, store, monkeypatch):
    send(signed_in, TABLE)
    brought = Import.objects.get()
    monkeypatch.setattr(bringing, "start", lambda one: None)
    signed_in.post(f"/import/{brought.pk}/start/", {"column-question": "0", "round": "breadth"})

    page = signed_in.get(f"/import/{brought.pk}/", follow=True)

    assert "Hexloop ended while this was under way" in main_text(page)


def test_a_second_click_starts_nothing_more(signed_in, store, at_once):
    send(signed_in, TABLE)
    brought = Import.objects.get()
    fields = {"column-question": "0", "round": "breadth"}
    signed_in.post(f"/import/{brought.pk}/start/", fields)

    again = signed_in.post(f"/import/{brought.pk}/start/", fields)

    assert again["Location"] == f"/import/{brought.pk}/"
    assert OwnQuestion.objects.count() == 2


def test_the_report_can_be_kept(signed_in, store, at_once):
    send(signed_in, b"question\n=1+1?\n")
    brought = Import.objects.get()
    signed_in.post(f"/import/{brought.pk}/start/", {"column-question": "0", "round": "breadth"})

    report = signed_in.get(f"/import/{brought.pk}/report.csv")

    assert report["Content-Disposition"] == f'attachment; filename="import-{brought.pk}.csv"'
    assert report.content.decode("utf-8-sig").splitlines() == ["row,where,outcome,reason", "'=1+1?,,imported,"]


def test_a_long_report_comes_in_parts(signed_in, user, store):
    lines = [[f"Note {n}", "Deck", "imported" if n % 2 else "skipped", ""] for n in range(250)]
    brought = Import.objects.create(
        owner=user,
        source="csv",
        name="x.csv",
        stage="done",
        report=lines,
        made_at=NOW,
        counts={"imported": 125, "skipped": 125},
    )

    page = signed_in.get(f"/import/{brought.pk}/?show=skipped&from=100")

    assert "101 to 125 of 125" in main_text(page)
    assert "Note 200" in main_text(page)
    assert "Note 201" not in main_text(page)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_imports_costs_the_same(signed_in, user, count, django_assert_num_queries):
    for number in range(count):
        Import.objects.create(owner=user, source="csv", name=f"{number}.csv", stage="done", text="x", made_at=NOW)
    signed_in.get("/import/")

    with django_assert_num_queries(6):
        page = signed_in.get("/import/")

    assert row_titles(page) == [f"{number}.csv" for number in reversed(range(count))]


URLS = ["", "progress/", "report.csv"]


@pytest.mark.parametrize("url", [*URLS, "start/", "cancel/"])
def test_the_import_of_another_person_is_not_there(client, stranger, user, store, url):
    brought = Import.objects.create(owner=user, source="csv", name="x", stage="done", made_at=NOW)
    client.force_login(stranger)

    answer = client.get(f"/import/{brought.pk}/{url}") if url in URLS else client.post(f"/import/{brought.pk}/{url}")

    assert answer.status_code == 404


def test_export_sends_a_package(signed_in, user, store):
    add_own(user=user, text=OwnText("Why?", "Because"), at=NOW)

    answer = signed_in.post("/export/anki/")

    assert answer["Content-Disposition"] == 'attachment; filename="hexloop.apkg"'
    with closing(answer):
        assert b"".join(answer.streaming_content).startswith(b"PK")
    assert left_in(store) == []


def test_an_empty_export_says_why(signed_in, store):
    page = signed_in.post("/export/anki/", {"packs": "on"})

    assert page.status_code == 422
    assert "nothing to export" in main_text(page)


def test_export_sends_tables(signed_in, user):
    add_own(user=user, text=OwnText("=Why?", "Because"), at=NOW)

    questions = signed_in.post("/export/csv/", {"what": "questions", "bom": "on"})
    cards = signed_in.post("/export/csv/", {"what": "cards"})

    assert questions.content.decode("utf-8-sig").splitlines()[1].startswith("'=Why?,Because,")
    assert questions.content.startswith(b"\xef\xbb\xbf")
    assert cards.content.decode().splitlines()[0].startswith("kind,key,title")


@pytest.mark.django_db(transaction=True)
def test_an_import_works_in_its_own_thread(client, store):
    from make import make_user

    client.force_login(make_user())
    send(client, TABLE)
    brought = Import.objects.get()
    client.post(f"/import/{brought.pk}/start/", {"column-question": "0", "round": "breadth"})

    for thread in threading.enumerate():
        if thread.name == f"import-{brought.pk}":
            thread.join(30)

    brought.refresh_from_db()
    assert (brought.stage, brought.counts["imported"]) == ("done", 2)


def test_several_pages_come_in_together(signed_in, store, at_once):
    files = [
        SimpleUploadedFile("One.md", b"See [[Two]].\n\n![[x.png]]"),
        SimpleUploadedFile("Two.md", b"Here."),
        SimpleUploadedFile("x.png", png()),
    ]

    sent = signed_in.post("/import/", {"file": files})
    page = signed_in.get(sent["Location"])
    signed_in.post(f"{sent['Location']}start/")

    assert "A folder of Markdown: 2 pages, 1 other file." in main_text(page)
    assert dict(Page.objects.values_list("title", "body")) == {
        "One": f"See [[Two]].\n\n![x](/files/{Attachment.objects.get().sha256}/)",
        "Two": "Here.",
    }
    assert Import.objects.get().text == "3 entries: 2 imported, 1 attached."


@pytest.mark.parametrize(
    ("names", "fault"),
    [(("a.csv", "b.csv"), "Only pages of Markdown"), (("a.md", "a.md"), "Two of these files have the same name.")],
)
def test_several_other_files_are_refused(signed_in, store, names, fault):
    files = [SimpleUploadedFile(name, b"text") for name in names]

    page = signed_in.post("/import/", {"file": files})

    assert page.status_code == 422
    assert fault in main_text(page)
    assert not Import.objects.exists()
    assert left_in(store) == []
