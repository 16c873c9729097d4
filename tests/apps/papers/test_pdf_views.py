"""The pages of PDFs: bringing, reading, marking; and that nobody else gets in."""

import json
from contextlib import closing

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from make import make_user
from make_paper_pdf import PAGES, QUADS, keep, mark
from make_pdf import make_pdf

from hexloop.apps.files.store import path_of
from hexloop.apps.papers.models import Highlight, Paper, PdfFile
from hexloop.apps.papers.packs import shelf
from hexloop.apps.review.models import Card

PDF = make_pdf(PAGES)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


def upload(content=PDF, name="attention.pdf"):
    return SimpleUploadedFile(name, content, "text/html")


def body(answer):
    with closing(answer):
        return b"".join(answer.streaming_content)


def said(answer):
    return [str(message) for message in answer.context["messages"]] if answer.context else []


# Bringing ----------------------------------------------------------------------------------------


def test_the_page_takes_files_without_scripts(signed_in):
    page = signed_in.get("/papers/pdf/").content.decode()

    assert 'enctype="multipart/form-data"' in page
    assert 'type="file" name="files"' in page


def test_a_paper_without_a_file_says_what_is_missing(signed_in):
    listed = next(iter(shelf().papers.values()))

    page = signed_in.post(f"/papers/{listed.slug}/pdf/add/", {}, follow=True)

    assert (said(page), Paper.objects.count()) == (["Choose a PDF first."], 0)


def test_a_new_paper_leads_to_its_record_to_be_corrected(signed_in, user):
    answer = signed_in.post("/papers/pdf/", {"files": upload()})

    paper = Paper.objects.get(owner=user)
    assert (answer.status_code, answer["Location"]) == (302, f"/papers/{paper.slug}/record/")


def test_several_files_say_each_what_became_of_it(signed_in, user):
    files = [upload(), upload(b"no pdf", "letter.txt"), upload(name="again.pdf")]

    page = signed_in.post("/papers/pdf/", {"files": files})

    outcomes = page.context["outcomes"]
    assert [(one.name, one.ok) for one in outcomes] == [
        ("attention.pdf", True),
        ("letter.txt", False),
        ("again.pdf", True),
    ]
    assert (page.status_code, PdfFile.objects.filter(owner=user).count()) == (200, 1)


@pytest.mark.parametrize(
    ("files", "trouble"),
    [
        ([], "Choose a PDF first."),
        ([b"no pdf"], "a.pdf: This is no PDF."),
        ([PDF] * 51, "Bring 50 PDFs at most at a time."),
    ],
)
def test_what_cannot_be_kept_is_said(signed_in, files, trouble):
    page = signed_in.post("/papers/pdf/", {"files": [upload(content, "a.pdf") for content in files]})

    assert page.status_code == 422
    assert page.context["trouble"].startswith(trouble)
    assert Paper.objects.count() == 0


def test_a_name_with_tags_is_text_on_the_page(signed_in):
    files = [upload(b"x", '"><script>alert(1)</script>.pdf'), upload(b"y")]

    page = signed_in.post("/papers/pdf/", {"files": files})

    assert b"<script>alert(1)" not in page.content


def test_a_pdf_can_be_brought_to_a_paper_of_the_reading_list(signed_in, user):
    listed = next(iter(shelf().papers.values()))

    answer = signed_in.post(f"/papers/{listed.slug}/pdf/add/", {"files": upload()})

    file = PdfFile.objects.get(owner=user)
    assert answer["Location"] == f"/papers/{file.paper.slug}/#pdf"
    assert file.paper.pack_id == listed.id


def test_a_paper_that_nobody_touched_stays_so_when_what_is_brought_is_no_pdf(signed_in):
    listed = next(iter(shelf().papers.values()))

    page = signed_in.post(f"/papers/{listed.slug}/pdf/add/", {"files": upload(b"no")}, follow=True)

    assert [message.split(":")[1] for message in said(page)] == [
        " This is no PDF. Choose a file that ends in .pdf and opens in a reader of PDFs."
    ]
    assert PdfFile.objects.count() == 0


# Reading -----------------------------------------------------------------------------------------


def test_the_reader_gets_what_its_script_needs(signed_in, user):
    file = keep(user).file
    row = mark(user, file, question="Why?")

    page = signed_in.get(f"/papers/{file.paper.slug}/pdf/")

    props = page.context["props"]
    assert (props["fileUrl"], props["canMark"], props["page"], props["zoom"]) == (
        f"/papers/{file.paper.slug}/pdf/{file.pk}/file/",
        True,
        1,
        "",
    )
    assert [(one["id"], one["page"], one["quads"], one["question"]) for one in props["marks"]] == [
        (row.pk, 1, QUADS, "Why?")
    ]
    assert b"no text in this PDF" not in page.content


def test_a_scan_says_that_it_has_no_text(signed_in, user):
    file = keep(user, make_pdf([[]])).file

    page = signed_in.get(f"/papers/{file.paper.slug}/pdf/")

    assert page.context["props"]["canMark"] is False
    assert "There is no text in this PDF" in page.content.decode()


def test_a_closing_script_tag_in_a_quote_stays_in_the_data(signed_in, user):
    file = keep(user).file
    mark(user, file, quote="</script><script>alert(1)</script>")

    page = signed_in.get(f"/papers/{file.paper.slug}/pdf/").content.decode()
    paper = signed_in.get(f"/papers/{file.paper.slug}/").content.decode()

    assert "<script>alert(1)" not in page
    assert "<script>alert(1)" not in paper
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in paper


@pytest.mark.parametrize("count", [1, 3])
def test_reading_costs_the_same_with_more_highlights(signed_in, user, count, django_assert_num_queries):
    file = keep(user).file
    for number in range(count):
        mark(user, file, question=f"Question {number}?")

    with django_assert_num_queries(6):
        page = signed_in.get(f"/papers/{file.paper.slug}/pdf/")

    assert len(page.context["props"]["marks"]) == count


def test_the_bytes_come_as_a_file_that_runs_nothing(signed_in, user):
    file = keep(user, name='a"\r\nSet-Cookie: x=1;ü.pdf').file

    answer = signed_in.get(f"/papers/{file.paper.slug}/pdf/{file.pk}/file/")

    assert body(answer) == PDF
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert answer["Content-Disposition"].startswith("attachment; filename")
    assert answer["Content-Security-Policy"].startswith("default-src 'none'; sandbox")
    assert "Set-Cookie" not in answer.headers
    assert answer["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [("bytes=0-9", 0, 9), ("bytes=100-", 100, len(PDF) - 1), (f"bytes=5-{10**14}", 5, len(PDF) - 1)],
)
def test_a_part_of_the_bytes(signed_in, user, wanted, first, last):
    file = keep(user).file

    answer = signed_in.get(f"/papers/{file.paper.slug}/pdf/{file.pk}/file/", headers={"Range": wanted})

    assert (answer.status_code, answer["Content-Range"]) == (206, f"bytes {first}-{last}/{len(PDF)}")
    assert body(answer) == PDF[first : last + 1]
    assert answer["Content-Length"] == str(last - first + 1)


@pytest.mark.parametrize("wanted", ["bytes=-5", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=" + "9" * 400 + "-"])
def test_other_ranges_are_answered_with_the_whole(signed_in, user, wanted):
    file = keep(user).file

    answer = signed_in.get(f"/papers/{file.paper.slug}/pdf/{file.pk}/file/", headers={"Range": wanted})

    assert (answer.status_code, body(answer)) == (200, PDF)


@pytest.mark.parametrize("wanted", ["bytes=999999999-", "bytes=9-3"])
def test_a_range_that_is_not_there(signed_in, user, wanted):
    file = keep(user).file

    answer = signed_in.get(f"/papers/{file.paper.slug}/pdf/{file.pk}/file/", headers={"Range": wanted})

    assert (answer.status_code, answer["Content-Range"]) == (416, f"bytes */{len(PDF)}")


def test_bytes_that_are_gone_are_not_there(signed_in, user):
    file = keep(user).file
    path_of(file.attachment.sha256).unlink()

    assert signed_in.get(f"/papers/{file.paper.slug}/pdf/{file.pk}/file/").status_code == 404


@pytest.mark.parametrize(
    ("given", "status", "page"),
    [
        ({"page": "2", "top": "300.5", "zoom": "page-width"}, 204, 2),
        ({"page": "2", "top": "nan"}, 422, 1),
        ({"page": "x"}, 422, 1),
        ({"page": "-1"}, 422, 1),
        ({}, 422, 1),
    ],
)
def test_the_place_is_remembered(signed_in, user, given, status, page):
    file = keep(user).file

    answer = signed_in.post(f"/papers/{file.paper.slug}/pdf/{file.pk}/place/", given)

    file.refresh_from_db()
    assert (answer.status_code, file.place_page) == (status, page)


# Marking -----------------------------------------------------------------------------------------


def given(**values):
    return {
        "page": "1",
        "quads": json.dumps(QUADS),
        "quote": "The softmax",
        "colour": "green",
        "note": "",
        "question": "",
    } | values


def test_a_mark_is_made_and_given_back(signed_in, user):
    file = keep(user).file

    answer = signed_in.post(f"/papers/{file.paper.slug}/pdf/{file.pk}/highlights/", given(question="Why?"))

    row = Highlight.objects.get(owner=user)
    assert answer.status_code == 201
    assert (answer.json()["id"], answer.json()["quads"], answer.json()["colour"]) == (row.pk, QUADS, "green")
    assert Card.objects.get(owner=user).key == row.key


@pytest.mark.parametrize(
    "values",
    [
        {"quads": "no json"},
        {"quads": "[[0,0,2,2]]"},
        {"quads": "[[0,0,NaN,1]]"},
        {"quads": "[" * 5_000},
        {"quads": '{"a": 1}'},
        {"page": "7"},
        {"page": "9" * 30},
        {"quote": ""},
        {"quote": "a" * 6_000},
        {"colour": "red; background: url(//evil)"},
    ],
)
def test_what_is_no_mark_is_refused_with_a_sentence(signed_in, user, values):
    file = keep(user).file

    answer = signed_in.post(f"/papers/{file.paper.slug}/pdf/{file.pk}/highlights/", given(**values))

    assert (answer.status_code, Highlight.objects.count()) == (422, 0)
    assert answer.json()["error"].endswith(".")


def test_a_highlight_is_edited_without_scripts(signed_in, user):
    row = mark(user, keep(user).file)
    url = f"/papers/{row.file.paper.slug}/highlights/{row.pk}/"

    answer = signed_in.post(url, {"colour": "blue", "note": "Mind", "question": "Why?"})

    row.refresh_from_db()
    assert answer["Location"] == f"/papers/{row.file.paper.slug}/#highlights"
    assert (row.colour, row.note, row.question) == ("blue", "Mind", "Why?")
    assert b"Why?" in signed_in.get(url).content


def test_a_note_that_is_too_long_stays_in_its_form(signed_in, user):
    row = mark(user, keep(user).file)

    page = signed_in.post(
        f"/papers/{row.file.paper.slug}/highlights/{row.pk}/", {"note": "n" * 6_000, "question": "Q?"}
    )

    assert (page.status_code, page.context["row"].question) == (422, "Q?")
    assert page.context["trouble"].startswith("The note has more than 5000 characters.")


def test_the_script_gets_json(signed_in, user):
    row = mark(user, keep(user).file)
    url = f"/papers/{row.file.paper.slug}/highlights/{row.pk}/"
    asks = {"headers": {"Accept": "application/json"}}

    edited = signed_in.post(url, {"colour": "pink", "note": "n"}, **asks)
    refused = signed_in.post(url, {"colour": "pink", "note": "n" * 6_000}, **asks)
    removed = signed_in.post(f"{url}remove/", **asks)
    restored = signed_in.post(f"{url}restore/", **asks)

    assert [answer.status_code for answer in (edited, refused, removed, restored)] == [200, 422, 200, 200]
    assert edited.json()["colour"] == "pink"
    assert refused.json()["error"].startswith("The note has more than")
    assert restored.json()["id"] == row.pk


def test_removed_highlights_and_pdfs_can_come_back_from_the_page_of_the_paper(signed_in, user):
    file = keep(user).file
    row = mark(user, file, question="Why?")
    paper = f"/papers/{file.paper.slug}/"

    signed_in.post(f"{paper}highlights/{row.pk}/remove/")
    after_mark = signed_in.get(paper).context["pdf"]
    signed_in.post(f"{paper}highlights/{row.pk}/restore/")
    signed_in.post(f"{paper}pdf/{file.pk}/remove/")
    after_file = signed_in.get(paper).context["pdf"]
    signed_in.post(f"{paper}pdf/{file.pk}/restore/")
    after_all = signed_in.get(paper).context["pdf"]

    assert [one.gone for one in after_mark.highlights] == [True]
    assert ([one.gone for one in after_file.files], after_file.highlights) == ([True], [])
    assert [one.gone for one in (*after_all.files, *after_all.highlights)] == [False, False]
    assert Card.objects.filter(owner=user, kind="highlight").count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_a_paper_costs_the_same_with_more_highlights(signed_in, user, count, django_assert_max_num_queries):
    file = keep(user).file
    for number in range(count):
        mark(user, file, question=f"Question {number}?")

    with django_assert_max_num_queries(30) as asked:
        page = signed_in.get(f"/papers/{file.paper.slug}/")

    assert len(page.context["pdf"].highlights) == count
    assert sum('FROM "papers_highlight"' in query["sql"] for query in asked.captured_queries) == 2


# Others ------------------------------------------------------------------------------------------

POSTS = ("pdf/add/", "pdf/{file}/place/", "pdf/{file}/remove/", "pdf/{file}/restore/", "pdf/{file}/highlights/")
MARK_POSTS = ("highlights/{row}/", "highlights/{row}/remove/", "highlights/{row}/restore/")
GETS = ("pdf/", "pdf/?file={file}", "pdf/{file}/file/", "highlights/{row}/")


@pytest.mark.parametrize("who", ["owner", "team-mate", "stranger", "nobody"])
@pytest.mark.parametrize("path", GETS)
def test_only_the_owner_reads(client, user, who, path):
    file = keep(user).file
    row = mark(user, file)
    if who != "nobody":
        client.force_login(user if who == "owner" else make_user(who))

    answer = client.get(f"/papers/{file.paper.slug}/{path.format(file=file.pk, row=row.pk)}")

    assert answer.status_code == {"owner": 200, "nobody": 403}.get(who, 404)
    answer.close()


@pytest.mark.parametrize("who", ["team-mate", "stranger"])
@pytest.mark.parametrize("path", POSTS + MARK_POSTS)
def test_nobody_else_writes(client, user, who, path):
    file = keep(user).file
    row = mark(user, file, question="Why?")
    client.force_login(make_user(who))
    before = list(Highlight.objects.values()), list(PdfFile.objects.values())

    answer = client.post(f"/papers/{file.paper.slug}/{path.format(file=file.pk, row=row.pk)}", given(files=upload()))

    assert answer.status_code == 404
    assert (list(Highlight.objects.values()), list(PdfFile.objects.values())) == before
    assert Card.objects.count() == 1


def test_a_slug_of_another_paper_finds_nothing(signed_in, user):
    file = keep(user).file
    other = keep(user, make_pdf([[(72, 700, 20, "Another paper")]])).file
    row = mark(user, file)

    urls = (f"/papers/{other.paper.slug}/pdf/{file.pk}/file/", f"/papers/{other.paper.slug}/highlights/{row.pk}/")

    assert [signed_in.get(url).status_code for url in urls] == [404, 404]
