from datetime import timedelta

import pytest
from make import NOW, grade_thing
from pages import json_in, main_text, row_titles, section_text

from hexloop.apps.notes import services
from hexloop.apps.notes.models import Line, Page, Revision
from hexloop.apps.review import kinds
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

SUBS = ("", "skim/", "edit/", "revisions/")
POSTS = ("edit/", "draft/", "preview/", "about/", "pin/", "archive/")


def make(user, title="Attention", body="", **more):
    return services.make_page(user=user, title=title, body=body, at=NOW, **more)


def test_list_offers_topic_pages_and_shows_the_pinned_first(signed_in, user):
    make(user, "First")
    make(user, "Second", "#llm")
    services.pin_page(user=user, page=Page.objects.get(title="First"), pinned=True)

    page = signed_in.get("/pages/")

    assert row_titles(page) == ["First", "Second"]
    assert section_text(page, "topics-title").count("Outline to fill in") == 6
    assert 'href="/pages/round/design/"' in page.text
    assert row_titles(signed_in.get("/pages/?tag=LLM")) == ["Second"]
    assert row_titles(signed_in.get("/pages/?q=sec")) == ["Second"]


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow(signed_in, user, count, django_assert_num_queries):
    page = make(user, "Hub", "\n\n".join(f"[[P{n}]] q{n} :: a{n} #t{n}" for n in range(count)))
    for number in range(count):
        make(user, f"P{number}", "[[Hub]]")
        services.save_page(user=user, page=page, body=f"{page.body} {number}", version=number + 1, at=NOW)
        page.refresh_from_db()
    signed_in.get("/pages/")

    with django_assert_num_queries(9):
        signed_in.get("/pages/")
    with django_assert_num_queries(14):
        signed_in.get("/pages/hub/")
    with django_assert_num_queries(7):
        signed_in.get("/pages/hub/revisions/")
    keys = [line.key for line in Line.objects.all()]
    with django_assert_num_queries(1):
        assert len(kinds.KINDS["line"].resolve(user, keys)) == count


@pytest.mark.parametrize("sub", SUBS)
def test_page_of_somebody_else_is_not_there(signed_in, stranger, sub):
    make(stranger)

    assert signed_in.get(f"/pages/attention/{sub}").status_code == 404


@pytest.mark.parametrize("sub", POSTS)
def test_page_of_somebody_else_cannot_be_changed(signed_in, stranger, sub):
    make(stranger, body="mine")

    answer = signed_in.post(f"/pages/attention/{sub}", {"source": "x", "revision": "1", "title": "x"})

    assert answer.status_code == 404
    assert Page.objects.get().body == "mine"


def test_revision_of_another_page_is_not_there(signed_in, user, stranger):
    make(user)
    make(stranger)
    theirs = Revision.objects.get(page__owner=stranger)

    assert signed_in.get(f"/pages/attention/revisions/{theirs.pk}/").status_code == 404
    assert signed_in.post(f"/pages/attention/revisions/{theirs.pk}/restore/").status_code == 404


def test_page_is_made_and_written_without_scripts(signed_in):
    made = signed_in.post("/pages/new/", {"title": "Flash attention", "round": "domain"})
    saved = signed_in.post(made["Location"], {"source": "## IO\r\n\r\nq :: a", "revision": "1"})
    page = signed_in.get(saved["Location"])

    assert (made["Location"], saved["Location"]) == ("/pages/flash-attention/edit/", "/pages/flash-attention/")
    assert 'id="h-io"' in page.text
    assert f'id="line-{Line.objects.get().pk}"' in page.text


def test_wrong_title_and_round_are_refused_with_what_was_typed(signed_in, user):
    make(user)

    taken = signed_in.post("/pages/new/", {"title": "attention", "round": "domain"})
    nonsense = signed_in.post("/pages/new/", {"title": "x", "round": "nonsense"})

    assert (taken.status_code, nonsense.status_code) == (422, 422)
    assert "You have a page with this title" in main_text(taken)
    assert 'value="attention"' in taken.text


def test_link_to_a_page_that_is_not_there_offers_to_make_it(signed_in, user):
    make(user, body="[[Rotary embedding|rotary]] and [[attention]]")

    page = signed_in.get("/pages/attention/")

    assert '<a class="wiki missing" href="/pages/new/?title=Rotary+embedding"' in page.text
    assert '<a class="wiki" href="/pages/attention/"' in page.text
    assert 'value="Rotary embedding"' in signed_in.get("/pages/new/?title=Rotary+embedding").text


def test_backlinks_show_who_links_here(signed_in, user):
    make(user)
    make(user, "Transformers", "[[ATTENTION]]")

    assert section_text(signed_in.get("/pages/attention/"), "backlinks-title") == "Linked from Transformers"


def test_save_from_an_old_copy_shows_both_texts_and_can_be_decided(signed_in, user):
    page = make(user, body="one")
    services.save_page(user=user, page=page, body="theirs", version=1, at=NOW)

    refused = signed_in.post("/pages/attention/edit/", {"source": "mine", "revision": "1"})
    decided = signed_in.post("/pages/attention/edit/", {"source": "mine", "revision": "2", "apart": "1"})

    assert refused.status_code == 409
    assert "mine</textarea>" in refused.text
    assert "theirs</textarea>" in refused.text
    assert 'name="revision" value="2"' in refused.text
    assert 'name="apart" value="1"' in refused.text
    assert (decided.status_code, Page.objects.get().body) == (302, "mine")
    assert list(Revision.objects.order_by("at", "pk").values_list("body", flat=True)) == ["one", "theirs", "mine"]


def test_drafts_are_saved_and_conflicts_answered(signed_in, user):
    make(user, body="one")

    saved = signed_in.post("/pages/attention/draft/", {"source": "two", "revision": "1", "seconds": "0"})
    refused = signed_in.post("/pages/attention/draft/", {"source": "three", "revision": "1"})
    long = signed_in.post("/pages/attention/draft/", {"source": "ü" * 300_000, "revision": "2"})

    assert (saved.status_code, saved.json()) == (200, {"revision": 2})
    assert (refused.status_code, refused.json()) == (409, {"source": "two", "revision": 2})
    assert long.status_code == 422


def test_editor_gets_its_addresses_and_preview_keeps_nothing(signed_in, user):
    make(user, body="one")
    make(user, "Other")

    page = signed_in.get("/pages/attention/edit/")
    preview = signed_in.post("/pages/attention/preview/", {"source": "**two**", "revision": "1"})

    assert json_in(page, "page-props") == {
        "draftUrl": "/pages/attention/draft/",
        "previewUrl": "/pages/attention/preview/",
        "filesUrl": "/files/",
        "line": None,
        "revision": 1,
        "titles": ["Other"],
    }
    assert preview.text == "<p><strong>two</strong></p>\n"
    assert Page.objects.get(slug="attention").body == "one"


def test_title_round_and_nda_can_be_changed(signed_in, user):
    make(user)

    answer = signed_in.post("/pages/attention/about/", {"title": "Heads", "round": "domain", "under_nda": "on"})

    page = Page.objects.get()
    assert (answer["Location"], page.round, page.under_nda) == ("/pages/heads/", "domain", True)


def test_archived_page_leaves_the_list_and_comes_back(signed_in, user):
    make(user)

    signed_in.post("/pages/attention/archive/")
    away = (row_titles(signed_in.get("/pages/")), row_titles(signed_in.get("/pages/?archived=1")))
    signed_in.post("/pages/attention/archive/")

    assert away == ([], ["Attention"])
    assert row_titles(signed_in.get("/pages/")) == ["Attention"]


def test_revisions_show_differences_and_can_be_restored(signed_in, user):
    page = make(user, body="keep\nold")
    services.save_page(user=user, page=page, body="keep\nnew", version=1, at=NOW + timedelta(hours=1))
    first = Revision.objects.earliest("at")

    rows = row_titles(signed_in.get("/pages/attention/revisions/"))
    shown = main_text(signed_in.get(f"/pages/attention/revisions/{first.pk}/"))
    signed_in.post(f"/pages/attention/revisions/{first.pk}/restore/")

    assert len(rows) == 2
    assert "− removed old + added new" in shown
    assert Page.objects.get().body == "keep\nold"


def test_topic_page_is_made_when_it_is_first_looked_at(signed_in):
    answer = signed_in.get("/pages/round/behavior/", follow=True)

    assert answer.redirect_chain == [("/pages/behavior/", 302)]
    assert "What do I say in ninety seconds?" in main_text(answer)
    assert signed_in.get("/pages/round/nonsense/").status_code == 404


def test_skim_view_leaves_out_what_does_not_stand_out(signed_in, user):
    make(user, body="## Head\n\nplain **bold** words ==marked==\n\n> [!warning] Care\n> text\n\n- q :: a\n- other")

    text = main_text(signed_in.get("/pages/attention/skim/"))

    assert "Head bold marked Care text q :: a" in text
    assert "plain" not in text
    assert "other" not in text


def test_time_line_says_when_it_was_learned(signed_in, user):
    page = make(user, body="q :: a")
    services.save_page(user=user, page=page, body="q :: a\n\nb", version=1, at=NOW + timedelta(days=1))
    key = Line.objects.get().key
    grade_thing(user, key, Grade.SOLID, kind="line", round=Round.BREADTH, at=NOW + timedelta(days=2))

    text = section_text(signed_in.get("/pages/attention/"), "learned-title")

    assert text.index("1 card reviewed (1 solid)") < text.index("edited") < text.index("written")


def test_line_is_a_thing_with_a_face_and_pages_are_found(user, stranger):
    make(user, body="What is **AUC**? :: A [[rank|ranking]] measure\n\n{{TP}} over all", round_key="domain")
    plain, gaps = Line.objects.order_by("place")
    kind = kinds.KINDS["line"]

    things = kind.resolve(user, [plain.key, f"{gaps.key}#c1", "line-999", "nonsense"])
    face = kind.face(user, f"{gaps.key}#c1")

    assert {key: (thing.title, thing.url, thing.round) for key, thing in things.items()} == {
        plain.key: ("What is AUC?", f"/pages/attention/#line-{plain.pk}", "domain"),
        f"{gaps.key}#c1": ("[…] over all", f"/pages/attention/#line-{gaps.pk}", "domain"),
    }
    assert kind.face(user, plain.key).back == "<p>A ranking measure</p>\n"
    assert (face.front, face.back) == (
        "<p><strong>[…]</strong> over all</p>\n",
        "<p><strong>TP</strong> over all</p>\n",
    )
    assert kind.totals(user) == {"domain": 2}
    assert kind.face(stranger, plain.key) is None


def test_line_is_asked_in_a_review_and_its_page_is_found(signed_in, user):
    make(user, body="What is recall? :: TP over all positives")

    session = signed_in.get("/review/session/")
    found = signed_in.get("/search/?q=attention")

    assert "What is recall?" in main_text(session)
    assert "TP over all positives" in session.text
    assert "/pages/attention/edit/" in session.text
    assert 'href="/pages/attention/"' in found.text
