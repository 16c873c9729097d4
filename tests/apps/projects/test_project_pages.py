import io
import json
from datetime import timedelta

import pytest
from make import NOW, grade_thing
from pages import main_text, row_titles, section_text, toast_texts
from pptx import Presentation

from hexloop.apps.companies import services as companies
from hexloop.apps.projects import queries, services
from hexloop.apps.projects.models import Counter, Decision, Project
from hexloop.apps.projects.parts import Part
from hexloop.apps.review import kinds
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

HOSTILE = '<script>alert(1)</script> <img src="https://x.test/p.png" onerror="a()"> [go](javascript:alert(2))'
DECK = "# Start\n\n<!-- say hello -->\n\n---\n\n## Why\n\n- one\n"


@pytest.fixture
def project(user):
    """With two decisions, one without a reason, and a counter-question."""
    made = services.make_project(
        user=user, texts={"title": "Empty searches", "background": "Nothing was found."}, at=NOW
    )
    for text in (
        services.DecisionText("Two towers", alternatives="Rules: brittle", reason="Latency"),
        services.DecisionText("Weekly training"),
    ):
        services.add_decision(user=user, project=made, text=text, at=NOW)
    text = services.CounterText("Why not buy it?", "Too dear.")
    services.add_counter(user=user, project=made, text=text, at=NOW)
    return services.save_part(user=user, project=made, part=Part.SLIDES, texts={"slides": DECK}, version=1, at=NOW)


@pytest.fixture
def bank(monkeypatch):
    """A bank with one question that is for projects and one that is not."""
    listed = [
        kinds.Listed("how-measured", "How was it measured?", "/q/", group="project-prompts"),
        kinds.Listed("other", "Another one?", "/o/", group="elsewhere"),
    ]
    kind = kinds.Kind("question", Round.BREADTH, resolve=lambda user, keys: {}, listing=lambda user, key: listed)
    monkeypatch.setitem(kinds.KINDS, "question", kind)


def addresses(project):
    decision, counter = project.decisions.first().pk, project.counters.first().pk
    version = project.versions.first().pk
    at = f"/projects/{project.slug}/"
    gets = ["", "edit/", "history/", "decisions/", f"decisions/{decision}/", "questions/", f"questions/{counter}/"]
    gets += ["versions/", "tell/5/", "slides/", "slides/present/", "slides/print/", "slides.md", "slides.pptx"]
    posts = ["edit/", "draft/told/", "nda/", "remove/", "restore/", f"history/{version}/restore/", "decisions/"]
    posts += [f"decisions/{decision}/{end}" for end in ("", "ask/", "remove/", "restore/")]
    posts += ["questions/", "questions/bank/", "versions/", "slides/", "slides/draft/"]
    posts += [f"questions/{counter}/{end}" for end in ("", "remove/", "restore/")]
    return [at + end for end in gets], [at + end for end in posts]


def snapshot():
    return [list(model.objects.order_by("pk").values()) for model in (Project, Decision, Counter)]


def test_every_page_opens_for_its_owner(signed_in, project):
    gets, _ = addresses(project)

    statuses = {address: signed_in.get(address).status_code for address in gets}

    assert set(statuses.values()) == {200}, statuses


def test_a_stranger_finds_and_changes_nothing(client, stranger, project):
    client.force_login(stranger)
    gets, posts = addresses(project)
    before = snapshot()

    statuses = [client.get(address).status_code for address in gets]
    statuses += [
        client.post(address, {"title": "Taken", "choice": "a", "question": "b"}).status_code for address in posts
    ]

    assert set(statuses) == {404}
    assert snapshot() == before
    assert row_titles(client.get("/projects/")) == []


def test_a_project_is_made_by_a_form_and_its_sections_come_next(signed_in):
    made = signed_in.post("/projects/new/", {"title": "  Fewer   empty searches ", "under_nda": "on"})
    page = signed_in.get(made["Location"])

    assert made["Location"] == "/projects/fewer-empty-searches/edit/"
    assert (Project.objects.get().title, Project.objects.get().under_nda) == ("Fewer empty searches", True)
    assert "What did you build, from end to end?" in main_text(page)


def test_a_project_without_a_title_comes_back_with_what_was_typed(signed_in):
    page = signed_in.post("/projects/new/", {"title": " ", "role": "Led it", "under_nda": "on"})

    assert page.status_code == 422
    assert "Give the project a title first" in main_text(page)
    assert 'value="Led it"' in page.text
    assert 'name="under_nda" checked' in page.text


def test_the_list_shows_what_is_missing_and_flagged(signed_in, project):
    text = main_text(signed_in.get("/projects/"))

    assert "3 words · 2 decisions · 1 counter-question · slides" in text
    assert "Not written yet: solution and alternatives, challenges, impact, reflection" in text
    assert "1 decision without a reason" in text


def test_a_company_cuts_the_list(signed_in, user, project):
    other = services.make_project(user=user, texts={"title": "Another"}, at=NOW)
    company = companies.name_company(user=user, name="Globex", at=NOW)
    companies.tag(company=company, kind="project", key=other.key, at=NOW)

    assert row_titles(signed_in.get("/projects/?company=globex")) == ["Another"]
    assert row_titles(signed_in.get("/projects/?company=nobody")) == []


@pytest.mark.parametrize("count", [1, 3])
def test_the_cost_of_the_list_does_not_grow(signed_in, user, count, django_assert_num_queries):
    for number in range(count):
        made = services.make_project(user=user, texts={"title": f"P{number}"}, at=NOW)
        services.add_decision(user=user, project=made, text=services.DecisionText("A"), at=NOW)

    with django_assert_num_queries(5):
        rows = queries.project_rows(user, "", NOW)

    assert len(rows) == count


@pytest.mark.parametrize("count", [1, 3])
def test_the_cost_of_decisions_and_questions_does_not_grow(user, project, count, django_assert_num_queries):
    for number in range(count):
        decision = services.add_decision(user=user, project=project, text=services.DecisionText("A"), at=NOW)
        services.add_counter(
            user=user, project=project, text=services.CounterText(f"{number}?"), decision=decision, at=NOW
        )

    with django_assert_num_queries(5):
        rows = queries.decision_rows(user, project, False, NOW), queries.counter_rows(user, project, NOW)

    assert [len(each) for each in rows] == [count + 2, count + 1]


def test_saving_keeps_the_sections_and_counts_words(signed_in, project):
    fields = {"title": "Empty searches", "impact": "Sales rose by $3\\%$.", "version": "1"}

    saved = signed_in.post("/projects/empty-searches/edit/", fields, follow=True)

    assert "Impact 4 words · 0:02" in section_text(saved, "section-impact")
    assert toast_texts(saved) == ["The write-up is saved."]


def test_a_save_from_an_older_copy_shows_both_texts(signed_in, project):
    at = "/projects/empty-searches/edit/"
    signed_in.post(at, {"title": "Empty searches", "impact": "theirs", "version": "1"})

    page = signed_in.post(at, {"title": "Empty searches", "impact": "mine", "version": "1"})
    sent = {"title": "Empty searches", "impact": "mine", "version": "2", "apart": "1"}
    again = signed_in.post(at, sent)

    assert (page.status_code, again.status_code) == (409, 302)
    assert "theirs" in section_text(page, "other-title")
    assert ">\nmine</textarea>" in page.text
    assert 'name="apart" value="1"' in page.text
    assert Project.objects.get().impact == "mine"
    said = [one.texts["impact"] for one in project.versions.filter(part="write-up").order_by("at", "pk")]
    assert said == ["theirs", "mine"]


def draft(client, part, revision, **texts):
    body = {"source": json.dumps(texts), "revision": revision}
    return client.post(f"/projects/empty-searches/draft/{part}/", body)


def test_autosave_answers_409_with_the_other_text(signed_in, project):
    first = draft(signed_in, "told", 1, told_one="theirs")
    second = draft(signed_in, "told", 1, told_one="mine")

    assert (first.status_code, first.json()) == (200, {"revision": 2})
    assert second.status_code == 409
    assert json.loads(second.json()["source"])["told_one"] == "theirs"
    assert second.json()["revision"] == 2


@pytest.mark.parametrize(
    "source", ["", "[]", "{", '{"told_one": 3}', "[" * 100_000, json.dumps({"told_one": "x" * 50_001})]
)
def test_autosave_refuses_what_is_no_draft_with_a_sentence(signed_in, project, source):
    answer = signed_in.post("/projects/empty-searches/draft/told/", {"source": source, "revision": 1})

    assert answer.status_code == 422
    assert answer.json()["error"].endswith(".")


def test_an_unknown_part_is_not_there(signed_in, project):
    assert draft(signed_in, "nothing", 1).status_code == 404


def test_what_stood_can_be_looked_at_and_brought_back(signed_in, user, project):
    signed_in.post("/projects/empty-searches/slides/", {"slides": "# Other", "version": "2"})
    version = project.versions.filter(part="write-up").get()

    page = signed_in.get(f"/projects/empty-searches/history/?version={version.pk}")
    wrong = signed_in.get("/projects/empty-searches/history/?version=9%00")

    assert "Nothing differs." in main_text(page)
    assert wrong.status_code == 404


def test_a_decision_without_a_reason_is_flagged_and_filtered(signed_in, project):
    page = signed_in.get("/projects/empty-searches/decisions/")
    cut = signed_in.get("/projects/empty-searches/decisions/?reason=none")

    assert main_text(page).count("No reason is written.") == 1
    assert ("Two towers" in main_text(cut), "Weekly training" in main_text(cut)) == (False, True)
    assert "Without a reason 1" in main_text(page)


def test_a_decision_is_kept_corrected_and_deleted(signed_in, project):
    at = "/projects/empty-searches/decisions/"
    kept = signed_in.post(at, {"choice": "Buy it", "on": "2026-03-01", "reversible": "no"}, follow=True)
    made = Decision.objects.get(choice="Buy it")
    saved = signed_in.post(f"{at}{made.pk}/", {"choice": "Buy it", "reason": "Time", "version": "1"})
    older = signed_in.post(f"{at}{made.pk}/", {"choice": "Buy it", "reason": "Money", "version": "1"})
    removed = signed_in.post(f"{at}{made.pk}/remove/", follow=True)
    gone = signed_in.get(f"{at}{made.pk}/").status_code
    signed_in.post(f"{at}{made.pk}/restore/")

    assert toast_texts(kept) == ["The decision is kept, without a reason yet. Write one before somebody asks."]
    assert (saved.status_code, older.status_code, gone) == (302, 409, 404)
    assert "Time" in section_text(older, "other-title")
    assert toast_texts(removed)[0].startswith("The decision is deleted.")
    assert Decision.objects.get(pk=made.pk).removed_at is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"choice": ""}, "Say what was chosen"),
        ({"on": "31.12."}, "Write the day as"),
        ({"choice": "x" * 301}, "Shorten"),
    ],
)
def test_a_decision_that_cannot_be_kept_says_why(signed_in, project, change, words):
    page = signed_in.post("/projects/empty-searches/decisions/", {"choice": "A", "reason": "typed"} | change)

    assert page.status_code == 422
    assert words in main_text(page)
    assert "typed</textarea>" in page.text


def test_alternatives_become_questions(signed_in, project):
    decision = Decision.objects.get(choice="Two towers")

    page = signed_in.post(f"/projects/empty-searches/decisions/{decision.pk}/ask/", follow=True)

    assert "Two towers: why not Rules?" in main_text(page)
    assert "From the decision: Two towers" in main_text(page)


def test_questions_of_the_bank_are_offered_until_they_are_taken(signed_in, project, bank):
    before = main_text(signed_in.get("/projects/empty-searches/questions/"))
    body = {"question": ["how-measured", "other", "<x>"]}
    after = main_text(signed_in.post("/projects/empty-searches/questions/bank/", body, follow=True))

    assert ("How was it measured?" in before, "Another one?" in before) == (True, False)
    assert list(Counter.objects.exclude(question_key="").values_list("question_key", flat=True)) == ["how-measured"]
    assert "Not answered yet, so it is no card." in after
    assert "Take some from the question bank" not in after


def test_a_counter_question_takes_a_time(signed_in, project):
    at = "/projects/empty-searches/questions/"
    signed_in.post(at, {"question": "Why?", "answer": "So.", "time": "1:30"})
    wrong = signed_in.post(at, {"question": "Why?", "time": "soon"})

    assert Counter.objects.get(question="Why?").seconds == 90
    assert wrong.status_code == 422
    assert "Write the time as 2:05" in main_text(wrong)


def test_words_are_held_against_minutes(signed_in, user, project):
    services.save_part(user=user, project=project, part=Part.TOLD, texts={"told_one": "word " * 300}, version=1, at=NOW)

    page = signed_in.get("/projects/empty-searches/versions/")
    tell = signed_in.get("/projects/empty-searches/tell/1/")

    assert "300 words · 2:00 told · 150 words fit" in main_text(page)
    assert "more than fits" in main_text(tell)
    assert signed_in.get("/projects/empty-searches/tell/2/").status_code == 404


def test_slides_are_shown_with_notes_apart(signed_in, project):
    page = signed_in.get("/projects/empty-searches/slides/present/").text

    assert page.count('<section class="slide"') + page.count('<section class="slide first"') == 2
    assert '<aside class="notes"><p>say hello</p>' in page
    assert "<li>one</li>" in page


def test_slides_leave_as_markdown_and_as_a_presentation(signed_in, project):
    text = signed_in.get("/projects/empty-searches/slides.md")
    made = signed_in.get("/projects/empty-searches/slides.pptx")

    assert text.content.decode() == DECK.strip()
    assert text["Content-Disposition"] == 'attachment; filename="empty-searches.md"'
    pages = Presentation(io.BytesIO(made.content)).slides
    assert [page.shapes[0].text_frame.text for page in pages] == ["Start", "Why"]
    assert pages[0].notes_slide.notes_text_frame.text == "say hello"


@pytest.mark.parametrize("name", ["slides.md", "slides.pptx"])
def test_slides_under_nda_leave_in_no_file_and_can_be_presented(signed_in, user, project, name):
    services.put_under_nda(user=user, project=project, under_nda=True, at=NOW)

    refused = signed_in.get(f"/projects/empty-searches/{name}", follow=True)
    shown = signed_in.get("/projects/empty-searches/slides/present/")

    assert "leave in no file" in toast_texts(refused)[0]
    assert "Markdown" not in section_text(refused, "shown-title")
    assert shown.status_code == 200


def test_without_slides_there_is_nothing_to_present(signed_in, user):
    services.make_project(user=user, texts={"title": "Bare"}, at=NOW)

    answers = [signed_in.get(f"/projects/bare/{end}") for end in ("slides/present/", "slides/print/", "slides.md")]

    assert [answer["Location"] for answer in answers] == ["/projects/bare/slides/"] * 3


def test_hostile_texts_stay_texts_on_every_page(signed_in, user):
    made = services.make_project(
        user=user,
        texts=dict.fromkeys(Part.WRITE_UP.fields, HOSTILE) | {"title": "<b>T</b>"},
        at=NOW,
    )
    services.add_decision(
        user=user, project=made, text=services.DecisionText(HOSTILE, HOSTILE, HOSTILE, HOSTILE), at=NOW
    )
    services.add_counter(user=user, project=made, text=services.CounterText(HOSTILE, HOSTILE), at=NOW)
    slides = {"slides": f"# {HOSTILE}\n\n<!-- {HOSTILE} -->"}
    made = services.save_part(user=user, project=made, part=Part.SLIDES, texts=slides, version=1, at=NOW)
    texts = {"told_five": HOSTILE}
    made = services.save_part(user=user, project=made, part=Part.TOLD, texts=texts, version=1, at=NOW)
    gets, _ = addresses(made)

    pages = {address: signed_in.get(address).text for address in gets if "slides." not in address}

    for address, text in pages.items():
        assert "<script>alert" not in text, address
        assert 'href="javascript' not in text, address
        assert '<img src="https' not in text, address
        assert "<b>T" not in text, address


def test_a_deleted_project_is_offered_back(signed_in, project):
    page = signed_in.post("/projects/empty-searches/remove/", follow=True)
    gone = signed_in.get("/projects/empty-searches/").status_code
    back = signed_in.post("/projects/empty-searches/restore/")

    assert "/projects/empty-searches/restore/" in page.text
    assert (gone, back["Location"]) == (404, "/projects/empty-searches/")


def test_projects_are_found_by_the_words_of_their_decisions(signed_in, project):
    page = signed_in.get("/search/?q=latency")

    assert "Empty searches" in main_text(page)


def test_projects_have_a_place_and_a_key(signed_in):
    page = signed_in.get("/projects/")

    assert '"keys": "g j"' in page.text
    assert "No project yet" in main_text(page)


def test_time_line_says_how_it_was_told_and_asked_in_the_order_of_the_day(user, project):
    counter = project.counters.get()
    services.save_part(user=user, project=project, part=Part.TOLD, texts={"told_five": "A story."}, version=1, at=NOW)
    for at, grade in ((NOW + timedelta(hours=2), Grade.SOLID), (NOW + timedelta(hours=1), Grade.SLOW)):
        grade_thing(user, project.key, grade, kind="project", round=Round.PROJECT, at=at)
    grade_thing(user, counter.key, Grade.SLOW, kind="counter", round=Round.PROJECT, at=NOW + timedelta(days=1))
    grade_thing(user, "project-999", Grade.SLOW, kind="project", round=Round.PROJECT, at=NOW + timedelta(days=2))

    events = queries.project_page(user, project, NOW + timedelta(days=3)).events

    assert [(event.on.day, event.words) for event in events] == [
        (23, "answered 1 counter-question"),
        (22, "written, slides edited, versions edited, told (slow), told (solid)"),
    ]
