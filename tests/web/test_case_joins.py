"""Design cases where things of all kinds are joined: the session, the review pack with its booklet, the topic mix."""

from __future__ import annotations

import pytest
import time_machine
from make import NOW, days_before
from make_cases import case_text, write_pack
from make_design import ended_attempt
from make_loop import make_company, make_loop
from pages import main_text

from hexloop.apps.companies import services as companies
from hexloop.apps.design.services.cards import grade_case, put_card
from hexloop.core.memory.grades import Grade


@pytest.fixture(autouse=True)
def pack(tmp_path, settings):
    settings.PACKS = [write_pack(tmp_path / "small", case_text("first-case", title='"Rank a shop"'))]
    settings.CACHE_FOLDER = tmp_path / "cache"
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def asked(user):
    """A company with a design round that asks the one case, which is due."""
    company = make_company(user)
    make_loop(user, company, rounds=["design"])
    companies.tag(company=company, kind="case", key="first-case", at=NOW)
    ended_attempt(user, "first-case", days_before(30))
    grade_case(user=user, case_key="first-case", grade=Grade.BUGS, at=days_before(29))
    return company


def test_session_opens_the_case_in_its_own_words(signed_in, user):
    put_card(user=user, case_key="first-case", at=NOW)

    page = signed_in.get("/review/session/")

    assert 'href="/design/first-case/?from=review"' in page.text
    assert "Open the case" in main_text(page)
    assert "Grade it without working on it" in main_text(page)
    assert "says why it is so" not in page.text


def test_today_shows_it_due_and_counts_it(signed_in, asked):
    page = signed_in.get("/")

    assert "Rank a shop" in main_text(page)
    assert page.context["frame"].sections[1].entries[1].due == 1
    assert page.context["today"].readiness.values["design"] is not None


def test_company_shows_it_and_its_topic(signed_in, asked):
    text = main_text(signed_in.get("/companies/acme/"))

    assert "Rank a shop" in text
    assert "Search" in text


@pytest.mark.parametrize("path", ["/companies/acme/review-pack/", "/companies/acme/review-pack/?as=booklet"])
def test_pack_holds_it_without_its_answer(signed_in, asked, path):
    page = signed_in.get(path)

    assert "Rank a shop" in page.text
    assert "says why it is so" not in page.text
