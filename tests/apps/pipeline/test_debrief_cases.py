"""A design question of a debrief becomes a case of the packs or a prompt of one's own."""

from __future__ import annotations

import pytest
import time_machine
from make import NOW
from make_cases import case_text, write_pack
from make_loop import make_company, make_loop, make_round

from hexloop.apps.companies.models import Tag
from hexloop.apps.design.models import Prompt
from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.models import AskedItem
from hexloop.apps.pipeline.services import AskedText, DebriefText
from hexloop.apps.review.models import Card, Review
from hexloop.apps.search import services as search
from hexloop.apps.search.models import Entry
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.django_db
URL = "/companies/acme/rounds/1/debrief/"


@pytest.fixture(autouse=True)
def pack(tmp_path, settings):
    """One case, which can be found."""
    settings.PACKS = [write_pack(tmp_path / "small", case_text("first-case", title='"Rank a shop"'))]
    settings.CACHE_FOLDER = tmp_path / "cache"
    with time_machine.travel(NOW, tick=False):
        search.catch_up(at=NOW)
        yield


def keep(user, row, *asked, version=0):
    return services.keep_debrief(user=user, round=row, text=DebriefText(asked=asked), version=version, at=NOW)


def test_case_is_found_by_its_title_tagged_and_graded(user):
    keep(user, make_round(user, "design"), AskedText("rank a shop", "case", Grade.BUGS))

    assert AskedItem.objects.get().key == "first-case"
    assert [(tag.company.name, tag.kind, tag.key) for tag in Tag.objects.all()] == [("Acme", "case", "first-case")]
    assert [(one.card_kind, one.card_key, one.grade) for one in Review.objects.all()] == [("case", "first-case", 2)]
    assert Card.objects.get().topic == "design-search"
    assert not Prompt.objects.exists()


def test_what_is_not_there_becomes_a_prompt_and_is_found_again(user):
    other = make_round(user, "design", loop=make_loop(user, make_company(user, "Globex")))
    keep(user, make_round(user, "design"), AskedText("Rank help articles for a bank", "case"))
    keep(user, other, AskedText("rank help articles for a bank", "case"))

    prompt = Prompt.objects.get()
    assert (prompt.title, prompt.prompt) == ("Rank help articles for a bank", "Rank help articles for a bank")
    assert sorted(Tag.objects.values_list("company__name", "key")) == [("Acme", prompt.key), ("Globex", prompt.key)]
    assert Card.objects.get().key == prompt.key


def test_a_long_question_has_a_short_title_and_is_kept_whole(user):
    text = "Design the " + "very " * 100 + "large thing"

    keep(user, make_round(user, "design"), AskedText(text, "case"))

    prompt = Prompt.objects.get()
    assert (len(prompt.title), prompt.title[-1], prompt.prompt) == (200, "…", text)


def test_under_nda_the_prompt_its_card_and_its_tag_are_so(user):
    loop = make_loop(user, under_nda=True)

    keep(user, make_round(user, "design", loop=loop), AskedText("Their secret ranking", "case"))

    assert [model.objects.get().under_nda for model in (Prompt, Card, Tag)] == [True] * 3
    assert not Entry.objects.filter(owner=user, kind="case", under_nda=False).exists()


def test_later_nda_covers_the_prompt_that_was_made_before(user):
    row = make_round(user, "design")
    keep(user, row, AskedText("Their secret ranking", "case"))

    services.edit_loop(user=user, loop=row.loop, text=services.LoopText(under_nda=True), version=1, at=NOW)

    assert [model.objects.get().under_nda for model in (Prompt, Card, Tag)] == [True] * 3


def test_debrief_of_a_design_round_offers_design_cases_first(signed_in, user):
    make_round(user, "design")

    page = signed_in.get(URL)

    assert page.context["lines"][0]["kind"] == "case"
    assert '<option value="case" selected>Design case</option>' in page.text
