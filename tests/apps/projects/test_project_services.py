from datetime import date, timedelta

import pytest
from make import NOW

from hexloop.apps.companies import services as companies
from hexloop.apps.companies.models import Tag
from hexloop.apps.projects import queries, services
from hexloop.apps.projects.models import Counter, Decision, Project
from hexloop.apps.projects.parts import Part
from hexloop.apps.review import kinds
from hexloop.apps.review.models import Card
from hexloop.core.slides.deck import read_deck


def make(user, title="Empty searches", **texts):
    return services.make_project(user=user, texts={"title": title, **texts}, at=NOW)


def decide(user, project, choice="Two towers", **more):
    return services.add_decision(user=user, project=project, text=services.DecisionText(choice, **more), at=NOW)


def ask(user, project, question="Why not buy it?", answer="It cost more than two engineers.", seconds=0):
    text = services.CounterText(question, answer, seconds)
    return services.add_counter(user=user, project=project, text=text, at=NOW)


def save(user, project, part, version, at=NOW, **texts):
    return services.save_part(user=user, project=project, part=part, texts=texts, version=version, at=at)


def cards(user):
    return sorted(Card.objects.filter(owner=user).values_list("kind", "key", "under_nda"))


def test_two_projects_of_one_title_have_two_addresses(user):
    slugs = [make(user, "New").slug, make(user, "New").slug, make(user, "???").slug]

    assert slugs == ["new-2", "new-3", "project"]


@pytest.mark.parametrize("texts", [{"title": " \0 "}, {"title": "x" * 201}, {"title": "a", "impact": "x" * 50_001}])
def test_what_cannot_be_kept_is_refused_with_a_sentence(user, texts):
    with pytest.raises(services.CannotKeepProject, match=r"\.$"):
        services.make_project(user=user, texts=texts, at=NOW)

    assert not Project.objects.exists()


def test_an_older_copy_is_refused_and_nothing_is_lost(user):
    project = make(user, background="first")
    save(user, project, Part.WRITE_UP, 1, title="Empty searches", background="theirs")

    with pytest.raises(services.ProjectChanged) as refused:
        save(user, project, Part.WRITE_UP, 1, title="Empty searches", background="mine")

    assert refused.value.project.background == "theirs"
    assert Project.objects.get().background == "theirs"


def test_parts_have_versions_of_their_own(user):
    project = make(user)
    save(user, project, Part.WRITE_UP, 1, title="Empty searches", impact="more sales")
    save(user, project, Part.TOLD, 1, told_one="Once upon a time")
    saved = save(user, project, Part.SLIDES, 1, slides="# One")

    assert (saved.version, saved.told_version, saved.slides_version) == (2, 2, 2)


def test_a_version_comes_back_and_what_stood_stays_a_version(user):
    project = make(user, background="first")
    later = NOW + timedelta(hours=1)
    save(user, project, Part.WRITE_UP, 1, at=later, title="Empty searches", background="second")
    first = project.versions.order_by("at").first()

    services.restore_version(user=user, project=project, version=first, at=later)

    assert Project.objects.get().background == "first"
    assert [one.texts["background"] for one in project.versions.order_by("at", "pk")] == ["first", "second", "first"]


def test_a_five_minute_version_makes_the_card_that_is_told(user):
    project = make(user)
    before = cards(user)

    save(user, project, Part.TOLD, 1, told_five="We **found** it.")

    face = kinds.KINDS["project"].face(user, project.key)
    assert (before, cards(user)) == ([], [("project", project.key, False)])
    assert kinds.KINDS["project"].manner is kinds.Manner.TELL
    assert (face.seconds, "<strong>found</strong>" in face.back) == (300, True)


def test_a_counter_question_is_a_card_once_it_is_answered(user):
    project = make(user)
    counter = ask(user, project, answer="", seconds=90)
    before = cards(user)

    text = services.CounterText(counter.question, "Because of $x^2$", 90)
    services.save_counter(user=user, counter=counter, text=text, version=1, at=NOW)

    face = kinds.KINDS["counter"].face(user, counter.key)
    assert (before, cards(user)) == ([], [("counter", counter.key, False)])
    assert ("Why not buy it?" in face.front, "math" in face.back, face.seconds) == (True, True, 90)


def test_an_older_copy_of_a_row_is_refused(user):
    project = make(user)
    decision, counter = decide(user, project), ask(user, project)
    services.save_decision(user=user, decision=decision, text=services.DecisionText("Theirs"), version=1, at=NOW)
    services.save_counter(user=user, counter=counter, text=services.CounterText("Theirs?"), version=1, at=NOW)

    with pytest.raises(services.RowChanged):
        services.save_decision(user=user, decision=decision, text=services.DecisionText("Mine"), version=1, at=NOW)
    with pytest.raises(services.RowChanged):
        services.save_counter(user=user, counter=counter, text=services.CounterText("Mine?"), version=1, at=NOW)

    assert (Decision.objects.get().choice, Counter.objects.get().question) == ("Theirs", "Theirs?")


def test_alternatives_are_asked_about_once(user):
    project = make(user)
    decision = decide(user, project, alternatives="- Cross-encoder: 400 ms a query\nRules\n\n")

    services.ask_why_not(user=user, project=project, decision=decision, at=NOW)
    again = services.ask_why_not(user=user, project=project, decision=decision, at=NOW)

    asked = [(row.question, row.answer) for row in project.counters.order_by("pk")]
    assert asked == [
        ("Two towers: why not Cross-encoder?", "400 ms a query"),
        ("Two towers: why not Rules?", ""),
    ]
    assert again == []


def test_questions_of_the_bank_are_taken_once(user):
    project = make(user)
    given = [("impact-measure", "How was it measured?")]

    services.ask_from_bank(user=user, project=project, questions=given, at=NOW)
    services.ask_from_bank(user=user, project=project, questions=given, at=NOW)

    assert [(row.question_key, row.source) for row in project.counters.all()] == [("impact-measure", "bank")]


def test_a_decision_without_a_reason_is_flagged_and_the_latest_stands_first(user):
    project = make(user)
    decide(user, project, "No day", reason="cheap")
    decide(user, project, "Old", reason=" \n", on=date(2025, 1, 2))
    decide(user, project, "New", reason="fast", on=date(2025, 3, 4))

    rows = queries.decision_rows(user, project, False, NOW)
    flagged = queries.decision_rows(user, project, True, NOW)

    assert [(row.choice, row.flagged) for row in rows] == [("New", False), ("Old", True), ("No day", False)]
    assert [row.choice for row in flagged] == ["Old"]


def test_cards_and_tags_follow_a_project_under_nda(user):
    project = save(user, make(user), Part.TOLD, 1, told_five="words")
    counter = ask(user, project)
    company = companies.name_company(user=user, name="Globex", at=NOW)
    companies.tag(company=company, kind="project", key=project.key, at=NOW)

    services.put_under_nda(user=user, project=project, under_nda=True, at=NOW)

    assert cards(user) == [("counter", counter.key, True), ("project", project.key, True)]
    assert Tag.objects.get().under_nda


def test_a_deleted_project_comes_back_with_all_its_cards(user):
    project = save(user, make(user), Part.TOLD, 1, told_five="words")
    counter = ask(user, project)

    services.remove_project(user=user, project=project, at=NOW)
    gone = (cards(user), list(queries.visible_projects(user)), kinds.KINDS["counter"].face(user, counter.key))
    services.restore_project(user=user, project=project, at=NOW)

    assert gone == ([], [], None)
    assert cards(user) == [("counter", counter.key, False), ("project", project.key, False)]


def test_what_was_deleted_a_day_ago_goes_for_good(user):
    old, new = make(user, "Old"), make(user, "New one")
    services.remove_project(user=user, project=old, at=NOW)

    services.remove_project(user=user, project=new, at=NOW + timedelta(hours=25))

    assert [row.title for row in Project.objects.all()] == ["New one"]


def test_a_deleted_counter_question_comes_back_with_its_card(user):
    project = make(user)
    counter = ask(user, project)

    services.remove_counter(user=user, counter=counter, at=NOW)
    gone = cards(user)
    services.restore_counter(user=user, counter=counter, at=NOW)

    assert (gone, cards(user)) == ([], [("counter", counter.key, False)])


def test_slides_are_drafted_from_sections_and_decisions(user):
    project = make(user, background="Buyers found nothing.", impact="- Sales up 3 %")
    decide(user, project, reason="Latency", alternatives="Rules: brittle")

    drafted = services.draft_deck(user=user, project=project, at=NOW)

    titles = [slide.title for slide in read_deck(drafted.slides).slides]
    assert titles == ["Empty searches", "Background", "Decision: Two towers", "Impact"]


def test_slides_that_were_just_written_stay_a_version_when_new_ones_are_drafted(user):
    project = save(user, make(user), Part.SLIDES, 1, slides="# Mine")

    services.draft_deck(user=user, project=project, at=NOW)

    said = [one.texts["slides"] for one in project.versions.filter(part="slides").order_by("at", "pk")]
    assert [said[0], len(said)] == ["# Mine", 2]


def test_a_listing_names_projects_by_title(user):
    project = make(user)

    listed = kinds.KINDS["project"].listing(user, "")

    assert [(one.key, one.title) for one in listed] == [(project.key, "Empty searches")]
    assert kinds.KINDS["project"].listing(user, "coding") == ()


@pytest.mark.parametrize("key", ["project-0", "project-x", "counter-1", "project-" + "9" * 30, "", "project-1\n"])
def test_keys_that_are_none_resolve_to_nothing(user, key):
    assert kinds.KINDS["project"].resolve(user, [key]) == {}
    assert kinds.KINDS["project"].face(user, key) is None
