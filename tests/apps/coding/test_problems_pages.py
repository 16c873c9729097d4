import re

import pytest
from make import days_before, grade_thing, make_list_entry, make_problem

from hexloop.apps.coding.models import ProblemTopic
from hexloop.apps.coding.views import problems as views
from hexloop.core.memory.grades import Grade

HTMX = {"HX-Request": "true"}


def titles(page):
    return re.findall(r'class="problem-link"[^>]*>([^<]*)<', page.content.decode())


def make_problems(count):
    for number in range(1, count + 1):
        row = make_problem(f"p{number}", number=number, title=f"Problem {number}")
        ProblemTopic.objects.create(problem=row, topic="arrays", place=0)
        make_list_entry(row.slug, place=number)


@pytest.mark.parametrize("count", [1, 3])
def test_list_cost_does_not_grow(signed_in, count, django_assert_num_queries):
    make_problems(count)

    with django_assert_num_queries(9):
        page = signed_in.get("/coding/problems/")

    assert titles(page) == [f"Problem {number}" for number in range(1, count + 1)]


@pytest.mark.parametrize("count", [1, 3])
def test_map_cost_does_not_grow(signed_in, count, django_assert_num_queries):
    make_problems(count)

    with django_assert_num_queries(6):
        page = signed_in.get("/coding/map/")

    assert f"{count} problem{'s' if count > 1 else ''}, never tried" in page.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_named_list_cost_does_not_grow(signed_in, count, django_assert_num_queries, settings):
    settings.PACKS = [settings.PACKAGE / "packs" / "core"]
    for place, slug in enumerate(["two-sum", "valid-parentheses", "course-schedule"][:count]):
        make_problem(slug)
        make_list_entry(slug, place=place)

    with django_assert_num_queries(6):
        page = signed_in.get("/lists/essentials/")

    assert f"{count} of 7 in the bank: {count} never tried" in page.content.decode()


def test_coding_leads_to_the_list(signed_in):
    page = signed_in.get("/coding/")

    assert (page.status_code, page.url) == (302, "/coding/problems/")


def test_filters_of_the_query_string_cut_the_list(signed_in, user):
    make_problems(3)
    grade_thing(user, "p2", Grade.NO_CLUE, at=days_before(400))

    page = signed_in.get("/coding/problems/", {"mastery": "1", "due": "on", "topic": "arrays"})

    assert titles(page) == ["Problem 2"]
    assert '<option value="1" selected>No clue</option>' in page.content.decode()
    assert "Clear the filters" in page.content.decode()


def test_unknown_filter_is_left_out(signed_in):
    make_problems(1)

    page = signed_in.get("/coding/problems/", {"mastery": "9", "difficulty": "lethal", "sort": "random", "page": "x"})

    assert titles(page) == ["Problem 1"]


def test_htmx_gets_the_list_alone(signed_in):
    make_problems(2)

    page = signed_in.get("/coding/problems/", {"q": "problem 2", "topic": ""}, headers=HTMX)

    assert titles(page) == ["Problem 2"]
    assert page.headers["HX-Push-Url"] == "/coding/problems/?q=problem+2"
    assert "<html" not in page.content.decode()


def test_going_back_gets_the_whole_page(signed_in):
    page = signed_in.get("/coding/problems/", headers=HTMX | {"HX-History-Restore-Request": "true"})

    assert "<html" in page.content.decode()


def test_nothing_found_offers_a_way_out(signed_in):
    make_problems(1)

    page = signed_in.get("/coding/problems/", {"q": "nowhere"})

    assert "No problem passes these filters" in page.content.decode()
    assert titles(page) == []


def test_empty_bank_says_what_to_do(signed_in):
    page = signed_in.get("/coding/problems/")

    assert "hexloop packs check" in page.content.decode()


def test_long_list_has_pages_that_keep_the_filters(signed_in, monkeypatch):
    monkeypatch.setattr(views, "PAGE_LENGTH", 2)
    make_problems(3)

    page = signed_in.get("/coding/problems/", {"topic": "arrays", "page": "2"})

    assert titles(page) == ["Problem 3"]
    assert 'href="?topic=arrays&amp;page=1"' in page.content.decode()
    assert "Page 2 of 2" in page.content.decode()


def test_search_is_shown_as_text(signed_in):
    page = signed_in.get("/coding/problems/", {"q": '"><script>alert(1)</script>'})

    assert "<script>alert" not in page.content.decode()


def test_topic_without_a_problem_is_no_link(signed_in):
    page = signed_in.get("/coding/map/").content.decode()

    assert "No problem yet" in page
    assert "topic=arrays" not in page


def test_topic_leads_to_its_problems(signed_in):
    make_problems(1)

    page = signed_in.get("/coding/map/").content.decode()

    assert '<a class="topic-name" href="/coding/problems/?topic=arrays">Arrays</a>' in page


def test_list_shows_what_the_bank_holds_and_what_not(signed_in, settings):
    settings.PACKS = [settings.PACKAGE / "packs" / "core"]
    make_problem("course-schedule", title="Course Schedule")
    make_list_entry("course-schedule", place=2)

    page = signed_in.get("/lists/essentials/").content.decode()

    assert 'href="/coding/problems/course-schedule/"' in page
    assert "Not in the bank yet: Two sum · Valid parentheses" in page


def test_unknown_list_is_not_found(signed_in):
    assert signed_in.get("/lists/nowhere/").status_code == 404


@pytest.mark.parametrize("path", ["/coding/problems/", "/coding/map/", "/lists/essentials/"])
def test_who_is_not_signed_in_sees_no_problem(client, db, path):
    make_problems(1)

    page = client.get(path)

    assert page.status_code == 403
    assert "Problem 1" not in page.content.decode()
