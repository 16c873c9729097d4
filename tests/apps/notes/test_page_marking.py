"""A page is changed where it is read: to-dos, highlights, cards."""

import pytest
from make import NOW
from pages import row_titles, toast_texts

from hexloop.apps.notes import services
from hexloop.apps.notes.marking import CannotMark, Mark, marked, ticked
from hexloop.apps.notes.models import Line, Page
from hexloop.apps.review.models import Card

SCRIPT = {"Accept": "application/json"}
ALL = 10_000


def make(user, body, title="Attention"):
    return services.make_page(user=user, title=title, body=body, at=NOW)


@pytest.mark.parametrize(
    ("body", "line", "done", "after"),
    [
        ("- [ ] a\n- [ ] b", 1, True, "- [ ] a\n- [x] b"),
        ("> * [X] a [ ] c", 0, False, "> * [ ] a [ ] c"),
        ("1. [ ] a", 0, True, "1. [x] a"),
        ("- [x] a", 0, True, "- [x] a"),
    ],
)
def test_only_the_box_changes(body, line, done, after):
    assert ticked(body, line, done) == after


@pytest.mark.parametrize("line", [-1, 0, 2, 99])
def test_a_line_without_a_box_is_refused(line):
    with pytest.raises(CannotMark, match="Look at the page again"):
        ticked("see [x] here\n- [ ] a\n- [link] b", line, True)


@pytest.mark.parametrize(
    ("body", "words", "after"),
    [
        ("the soft max", "soft", "the ==soft== max"),
        ("the **soft** max", "soft", "the **==soft==** max"),
        ("the **soft** max", "the soft", "==the **soft**== max"),
        ("the **soft** max", "soft max", "the ==**soft** max=="),
        ("run `code` x", "code", "run ==`code`== x"),
        ("see [[Big page]]", "Big page", "see ==[[Big page]]=="),
        ("[go](http://a.b/go)", "go", "[==go==](http://a.b/go)"),
        ("one two\nthree", "two three", "one ==two\nthree=="),
        ("# Head line", "line", "# Head ==line=="),
        ("> [!note] Title\n> body", "Title", "> [!note] ==Title==\n> body"),
        ("- [ ] do it", "do", "- [ ] ==do== it"),
        ("| a | b |\n|---|---|\n| c | d |", "d", "| a | b |\n|---|---|\n| c | ==d== |"),
        ("q :: an answer", "answer", "q :: an ==answer=="),
        ("x $x$", "x", "==x== $x$"),
    ],
)
def test_what_is_selected_is_highlighted(body, words, after):
    assert marked(body, 0, ALL, words, Mark.HIGHLIGHT) == after
    assert marked(after, 0, ALL, words, Mark.PLAIN) == body


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("a and a", "a"),
        ("$\\alpha$ beta", "α"),
        ("```\ncode\n```", "code"),
        ("==one two==", "one"),
        ("a", ""),
        ("a \\* b", "a * b"),
        ("<b>x</b>", "nothing there"),
    ],
)
def test_what_is_not_there_exactly_once_is_refused(body, words):
    with pytest.raises(CannotMark):
        marked(body, 0, ALL, words, Mark.HIGHLIGHT)


def test_the_block_tells_the_same_words_apart():
    assert marked("a\n\na\n\na", 2, 3, "a", Mark.HIGHLIGHT) == "a\n\n==a==\n\na"


def test_a_gap_is_made_in_text_and_not_in_tables_or_cards():
    assert marked("one two", 0, 1, "two", Mark.GAP) == "one {{two}}"
    assert marked("{{one}} two", 0, 1, "two", Mark.GAP) == "{{one}} {{two}}"
    for body in ("| a |\n|---|\n| two |", "one :: two", "one\ntwo three"):
        with pytest.raises(CannotMark):
            marked(body, 0, ALL, "one two" if "three" in body else "two", Mark.GAP)


def test_many_places_cost_no_more_than_a_few():
    with pytest.raises(CannotMark, match="more than once"):
        marked("ab " * 100_000, 0, 1, "ab", Mark.HIGHLIGHT)


def test_ticking_needs_no_script(signed_in, user):
    make(user, "- [ ] a\n- [ ] b")

    answer = signed_in.post("/pages/attention/todo/", {"todo": "1 done", "revision": "1"}, follow=True)

    page = Page.objects.get()
    assert (page.body, page.version, page.todos, page.todos_done) == ("- [ ] a\n- [x] b", 2, 2, 1)
    assert answer.redirect_chain == [("/pages/attention/", 302)]
    assert 'value="1 open"' in answer.text
    assert " · 1 of 2 done" in signed_in.get("/pages/").text
    assert row_titles(signed_in.get("/pages/")) == ["Attention"]


def test_a_script_gets_the_page_as_it_stands(signed_in, user):
    make(user, "- [ ] a")

    answer = signed_in.post("/pages/attention/todo/", {"todo": "0 done", "revision": "1"}, headers=SCRIPT)

    assert answer.json()["revision"] == 2
    assert 'aria-checked="true"' in answer.json()["html"]


def test_a_page_that_was_changed_elsewhere_is_not_ticked(signed_in, user):
    page = make(user, "- [ ] a")
    services.save_page(user=user, page=page, body="new first line\n- [ ] a", version=1, at=NOW)
    fields = {"todo": "0 done", "revision": "1"}

    by_script = signed_in.post("/pages/attention/todo/", fields, headers=SCRIPT)
    by_form = signed_in.post("/pages/attention/todo/", fields, follow=True)

    assert (by_script.status_code, by_script.json()["revision"]) == (409, 2)
    assert "new first line" in by_script.json()["html"]
    assert toast_texts(by_form) == [
        "This page was changed elsewhere, so nothing was done. Here it is as it stands now: try again."
    ]
    assert Page.objects.get().body == "new first line\n- [ ] a"


@pytest.mark.parametrize("todo", ["", "x", "5 done", "-1 done", "0 gone", "9999999 done"])
def test_what_is_no_todo_is_refused(signed_in, user, todo):
    make(user, "- [ ] a")

    answer = signed_in.post("/pages/attention/todo/", {"todo": todo, "revision": "1"}, headers=SCRIPT)

    assert answer.status_code == 422
    assert Page.objects.get().version == 1


def mark(client, how="highlight", words="two", **more):
    fields = {"words": words, "first": "0", "last": "1", "how": how, "revision": "1"} | more
    return client.post("/pages/attention/mark/", fields, headers=SCRIPT)


def test_selected_words_become_a_card_that_keeps_its_memory(signed_in, user):
    make(user, "one two three")

    gap = mark(signed_in, "gap")
    line = Line.objects.get()
    again = mark(signed_in, "highlight", "three", revision="2")

    assert (gap.status_code, again.status_code) == (200, 200)
    assert Page.objects.get().body == "one {{two}} ==three=="
    assert Line.objects.get().pk == line.pk
    assert [card.key for card in Card.objects.filter(kind="line")] == [f"{line.key}#c1"]
    assert '<span class="gap">two</span>' in again.json()["html"]


def test_words_that_cannot_be_found_lead_to_the_editor(signed_in, user):
    make(user, "two two")

    answer = mark(signed_in)
    editor = signed_in.get(answer.json()["editUrl"])

    assert answer.status_code == 422
    assert answer.json()["error"] == "These words stand there more than once: mark the ones you mean in the text."
    assert answer.json()["editUrl"] == "/pages/attention/edit/?line=0"
    assert '"line": 0' in editor.text


def test_a_highlight_is_taken_away_again(signed_in, user):
    make(user, "one ==two==")

    answer = mark(signed_in, "plain")

    assert answer.status_code == 200
    assert Page.objects.get().body == "one two"


@pytest.mark.parametrize("sub", ["todo/", "mark/", "file/", "delete/"])
def test_page_of_a_stranger_is_not_there(signed_in, stranger, sub):
    make(stranger, "- [ ] two")
    fields = {"todo": "0 done", "words": "two", "first": 0, "last": 1, "how": "gap", "revision": 1, "source": ""}

    answer = signed_in.post(f"/pages/attention/{sub}", fields)

    assert answer.status_code == 404
    assert Page.objects.get().version == 1


def test_a_file_is_added_without_scripts_and_saves_nothing_yet(signed_in, user, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    make(user, "kept")
    (tmp_path / "x.txt").write_text("some words")

    with (tmp_path / "x.txt").open("rb") as file:
        answer = signed_in.post("/pages/attention/file/", {"source": "written\n", "revision": "1", "file": file})
    none = signed_in.post("/pages/attention/file/", {"source": "written", "revision": "1"})

    assert answer.status_code == 200
    assert "written\n\n[x.txt](/files/" in answer.text
    assert "Save to keep it there." in answer.text
    assert (none.status_code, "Choose a file first." in none.text, "written" in none.text) == (422, True, True)
    assert Page.objects.get().body == "kept"


def test_archiving_can_be_undone(signed_in, user):
    make(user, "x")

    away = signed_in.post("/pages/attention/archive/", follow=True)
    undo = "/pages/attention/archive/?to=0"
    signed_in.post(undo)
    signed_in.post(undo)

    assert f'action="{undo}"' in away.text
    assert not Page.objects.get().archived


def test_only_what_is_archived_can_be_deleted_with_its_cards(signed_in, user):
    page = make(user, "a :: b")
    make(user, "c :: d", "Other")

    refused = signed_in.post("/pages/attention/delete/", follow=True)
    services.archive_page(user=user, page=page, archived=True)
    offered = signed_in.get("/pages/attention/")
    gone = signed_in.post("/pages/attention/delete/", follow=True)

    assert toast_texts(refused) == ["Archive the page first: only what is in the archive can be deleted."]
    assert "Delete for good" in offered.text
    assert toast_texts(gone) == ["The page is gone, with its revisions and cards."]
    assert [page.title for page in Page.objects.all()] == ["Other"]
    assert [card.title for card in Card.objects.filter(kind="line")] == ["c"]


def test_the_diagram_frame_may_do_nothing_but_draw(signed_in, client):
    answer = signed_in.get("/diagram/")

    policy = dict(rule.split(" ", 1) for rule in answer.headers["Content-Security-Policy"].split("; "))
    assert policy.pop("script-src").startswith("'sha256-")
    assert policy == {
        "default-src": "'none'",
        "style-src": "'unsafe-inline'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'self'",
        "sandbox": "allow-scripts",
    }
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert answer.content.count(b"<script>") == 1
    assert answer.content.count(b"</script") == 1
