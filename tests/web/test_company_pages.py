"""The pages of companies, and tagging from the page of a thing."""

from __future__ import annotations

import pytest
from django.utils import timezone
from make import NOW, days_before, grade_thing

from hexloop.apps.companies import queries, services
from hexloop.apps.review import services as review

ROW = "row-title"


def company(user, name="Harbor Labs", keys=()):
    made = services.name_company(user=user, name=name, at=NOW)
    for key in keys:
        services.tag(company=made, kind="page", key=key, at=NOW)
    return made


def test_company_is_added_and_opened(signed_in, user):
    response = signed_in.post("/companies/", {"name": "Harbor Labs"})

    assert (response.status_code, response.headers["Location"]) == (302, "/companies/harbor-labs/")
    assert [row.name for row in queries.company_rows(user)] == ["Harbor Labs"]


def test_name_that_cannot_be_is_said_and_kept(signed_in):
    response = signed_in.post("/companies/", {"name": "x" * 90})

    assert response.status_code == 422
    assert "90 characters" in response.text
    assert "x" * 90 in response.text


def test_page_says_what_is_asked_with_what_is_due(signed_in, user, page_kind):
    grade_thing(user, "adam", kind="page", at=days_before(30))
    company(user, keys=["adam", "momentum"])

    page = signed_in.get("/companies/harbor-labs/").text

    assert "2 tagged · 1 due · 1 never tried" in page
    assert '<span class="row-title">Adam</span>' in page
    assert "/review/session/?company=harbor-labs" in page


def test_what_is_buried_or_set_aside_is_not_due(signed_in, user, page_kind):
    for key in ("adam", "momentum", "dropout"):
        grade_thing(user, key, kind="page", at=days_before(30))
    company(user, keys=["adam", "momentum", "dropout"])
    review.bury(user=user, names=[("page", "adam")], at=timezone.now())
    review.suspend(user=user, names=[("page", "momentum")], at=timezone.now())

    page = signed_in.get("/companies/harbor-labs/").text

    assert "3 tagged · 1 due" in page


def test_tag_is_taken_away_and_the_company_renamed_and_deleted(signed_in, user, page_kind):
    harbor = company(user, keys=["adam"])

    signed_in.post("/companies/harbor-labs/", {"kind": "page", "key": "adam"})
    assert queries.tagged_things(harbor) == []

    signed_in.post("/companies/harbor-labs/", {"name": "Harbor AI"})
    assert [row.name for row in queries.company_rows(user)] == ["Harbor AI"]

    response = signed_in.post("/companies/harbor-labs/", {"delete": "1"})
    assert response.headers["Location"] == "/companies/"
    assert queries.company_rows(user) == []


@pytest.mark.parametrize("method", ["get", "post"])
def test_company_of_somebody_else_is_not_there(signed_in, stranger, method):
    company(stranger)

    assert getattr(signed_in, method)("/companies/harbor-labs/", {"delete": "1"}).status_code == 404
    assert len(queries.company_rows(stranger)) == 1


def test_thing_is_tagged_and_untagged_where_it_stands(signed_in, user):
    thing = {"kind": "page", "key": "adam"}

    tagged = signed_in.post("/companies/tags/", thing | {"name": "Harbor Labs"}, headers={"HX-Request": "true"})
    refused = signed_in.post("/companies/tags/", thing | {"name": " "}, headers={"HX-Request": "true"})
    untagged = signed_in.post("/companies/tags/", thing | {"company": "harbor-labs"}, headers={"HX-Request": "true"})

    assert (tagged.status_code, refused.status_code, untagged.status_code) == (200, 422, 200)
    assert ">Harbor Labs</a>" in tagged.text
    assert "needs a name" in refused.text
    assert "no company yet" in untagged.text


def test_without_scripts_tagging_leads_back(signed_in, user):
    thing = {"kind": "page", "key": "adam", "name": "Harbor Labs"}

    response = signed_in.post("/companies/tags/", thing, headers={"Referer": "http://testserver/pages/adam/"})

    assert response.headers["Location"] == "http://testserver/pages/adam/"


def test_company_of_somebody_else_cannot_be_untagged(signed_in, stranger):
    harbor = company(stranger, keys=["adam"])

    response = signed_in.post("/companies/tags/", {"kind": "page", "key": "adam", "company": "harbor-labs"})

    assert response.status_code == 404
    assert queries.tagged_things(harbor) == [("page", "adam")]


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_the_tags(signed_in, user, page_kind, count, django_assert_num_queries):
    keys = [f"thing-{number}" for number in range(count)]
    for key in keys:
        grade_thing(user, key, kind="page")
    company(user, keys=keys)

    with django_assert_num_queries(14):
        page = signed_in.get("/companies/harbor-labs/").text

    assert page.count(ROW) == count
