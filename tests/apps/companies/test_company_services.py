"""Companies and tags: one of each, told apart by person."""

from __future__ import annotations

import pytest
from make import NOW, grade_thing

from hexloop.apps.companies import queries, services
from hexloop.apps.companies.models import Company, Tag
from hexloop.apps.review.models import Card


def company(user, name="Harbor Labs"):
    return services.name_company(user=user, name=name, at=NOW)


def test_name_is_taken_once_whatever_its_capitals(user):
    first = company(user, "Harbor Labs")

    again = company(user, "  harbor   LABS ")

    assert again == first
    assert Company.objects.count() == 1


def test_companies_of_two_people_are_two(user, stranger):
    assert company(user) != company(stranger)
    assert [row.name for row in queries.company_rows(user)] == ["Harbor Labs"]


@pytest.mark.parametrize(
    ("name", "slug"), [("Harbor Labs", "harbor-labs"), ("字节跳动", "company"), ("A&B", "ab"), ("x" * 80, "x" * 70)]
)
def test_address_comes_from_the_name(user, name, slug):
    assert company(user, name).slug == slug


def test_address_gets_a_number_where_it_is_taken(user):
    company(user, "A&B")

    assert company(user, "AB").slug == "ab-2"


@pytest.mark.parametrize(("name", "message"), [("  ", "needs a name"), ("x" * 81, "81 characters")])
def test_name_that_cannot_be_is_refused(user, name, message):
    with pytest.raises(services.CannotTag, match=message):
        company(user, name)

    assert not Company.objects.exists()


def test_rename_keeps_the_address_and_refuses_a_taken_name(user):
    harbor = company(user)
    company(user, "Quiet Search")

    services.rename_company(company=harbor, name="Harbor AI")

    assert (harbor.name, harbor.slug) == ("Harbor AI", "harbor-labs")
    with pytest.raises(services.CannotTag, match="already"):
        services.rename_company(company=harbor, name="quiet search")


def test_tagging_twice_is_once_and_untagging_takes_it_away(user):
    harbor = company(user)
    for _ in range(2):
        services.tag(company=harbor, kind="problem", key="two-sum", at=NOW)

    before = queries.tagged_things(harbor)
    services.untag(company=harbor, kind="problem", key="two-sum")

    assert before == [("problem", "two-sum")]
    assert queries.tagged_things(harbor) == []


@pytest.mark.parametrize(("kind", "key"), [("", "x"), ("Problem", "x"), ("problem", ""), ("problem", "x" * 201)])
def test_what_is_no_thing_cannot_be_tagged(user, kind, key):
    with pytest.raises(services.CannotTag):
        services.tag(company=company(user), kind=kind, key=key, at=NOW)

    assert not Tag.objects.exists()


def test_tags_of_a_thing_name_what_else_there_is(user, stranger):
    services.tag(company=company(user), kind="problem", key="two-sum", at=NOW)
    company(user, "Quiet Search")
    services.tag(company=company(stranger, "Elsewhere"), kind="problem", key="two-sum", at=NOW)

    tags = queries.thing_tags(user, "problem", "two-sum")

    assert [one.name for one in tags.tagged] == ["Harbor Labs"]
    assert tags.others == ("Quiet Search",)


def test_cards_are_cut_to_what_a_company_asks_with_all_parts_of_a_thing(user, stranger):
    harbor = company(user)
    for key in ("own-1#c1", "own-1#c2", "own-2"):
        grade_thing(user, key, kind="question")
    grade_thing(user, "own-1", kind="page")
    services.tag(company=harbor, kind="question", key="own-1", at=NOW)
    services.tag(company=company(stranger), kind="question", key="own-2", at=NOW)

    cards = Card.objects.filter(queries.asked_by(user, "harbor-labs"), owner=user)

    assert sorted(cards.values_list("kind", "key")) == [("question", "own-1#c1"), ("question", "own-1#c2")]


def test_deleting_a_company_keeps_what_was_tagged(user):
    harbor = company(user)
    grade_thing(user, "two-sum")
    services.tag(company=harbor, kind="problem", key="two-sum", at=NOW)

    services.delete_company(company=harbor)

    assert (Tag.objects.count(), Card.objects.count()) == (0, 1)
