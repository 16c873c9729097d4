"""Prompts of one's own: written, changed, archived, kept to oneself."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from make import NOW
from make_design import ended_attempt, make_prompt
from pages import main_text, row_titles, toast_texts

from hexloop.apps.companies import services as companies
from hexloop.apps.companies.models import Tag
from hexloop.apps.design.models import MOST_PROMPT, Attempt, Prompt
from hexloop.apps.design.services import prompts
from hexloop.apps.design.services.cards import grade_case, put_card
from hexloop.apps.design.services.prompts import CannotKeepPrompt, PromptChanged, PromptText, save_prompt, write_prompt
from hexloop.apps.review.models import Card
from hexloop.core.memory.grades import Grade


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


def values(row, **changed):
    found = {"title": row.title, "prompt": row.prompt, "notes": row.notes}
    return found | {"opened": row.edited_at.isoformat()} | changed


def test_a_prompt_is_written_and_leads_to_its_page(signed_in, user):
    fields = {"title": "  Rank   jobs ", "prompt": "Design it.\r\nFor all.", "notes": "They dug into labels."}

    answer = signed_in.post("/design/prompts/new/", fields)

    prompt = Prompt.objects.get()
    assert (prompt.owner, prompt.title, prompt.prompt) == (user, "Rank jobs", "Design it.\nFor all.")
    assert answer.url == f"/design/{prompt.key}/"
    assert "They dug into labels." in main_text(signed_in.get(answer.url))


def test_without_a_wording_the_title_is_the_prompt(user):
    assert write_prompt(user=user, text=PromptText("Rank jobs"), at=NOW).prompt == "Rank jobs"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": " "}, "Give the prompt a title first"),
        ({"title": "x" * 201}, "The title may have 200 characters and has 201. Shorten it."),
        ({"title": "x", "prompt": "y" * (MOST_PROMPT + 1)}, "The prompt may have 20000 characters"),
        ({"title": "x\0y"}, "This form is not from this program"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_lost(signed_in, fields, said):
    answer = signed_in.post("/design/prompts/new/", fields)

    assert (answer.status_code, said in main_text(answer)) == (422, True)
    assert not Prompt.objects.exists()


def test_a_change_is_saved(signed_in, user):
    prompt = make_prompt(user, edited_at=NOW - timedelta(days=1))

    signed_in.post(f"/design/prompts/{prompt.pk}/edit/", values(prompt, title="Rank rooms"))

    prompt.refresh_from_db()
    assert (prompt.title, prompt.edited_at) == ("Rank rooms", NOW)


def test_two_tabs_that_disagree_lose_nothing(signed_in, user):
    prompt = make_prompt(user)
    old = values(prompt, prompt="My words")
    save_prompt(prompt=prompt, text=PromptText("Rank all", "Other words"), opened=NOW, at=NOW + timedelta(minutes=1))

    answer = signed_in.post(f"/design/prompts/{prompt.pk}/edit/", old)

    assert answer.status_code == 409
    assert "My words" in answer.text
    assert "Other words" in answer.text
    prompt.refresh_from_db()
    assert prompt.prompt == "Other words"


@pytest.mark.parametrize("opened", ["", "yesterday", "2026-13-99T00:00", "2026-11-22T18:30"])
def test_a_version_that_is_none_never_wins(signed_in, user, opened):
    prompt = make_prompt(user)

    answer = signed_in.post(f"/design/prompts/{prompt.pk}/edit/", values(prompt, prompt="Mine", opened=opened))

    assert answer.status_code == 409


def test_the_same_text_is_no_change(user):
    prompt = make_prompt(user)

    assert (
        save_prompt(
            prompt=prompt, text=PromptText(prompt.title, prompt.prompt), opened=None, at=NOW + timedelta(1)
        ).edited_at
        == NOW
    )


def test_under_nda_everything_that_hangs_on_it_is_so(user):
    prompt = make_prompt(user)
    put_card(user=user, case_key=prompt.key, at=NOW)
    ended_attempt(user, prompt.key)
    company = companies.name_company(user=user, name="Acme", at=NOW)
    companies.tag(company=company, kind="case", key=prompt.key, at=NOW)

    text = PromptText(prompt.title, prompt.prompt, under_nda=True)
    save_prompt(prompt=prompt, text=text, opened=prompt.edited_at, at=NOW)

    flags = [model.objects.get().under_nda for model in (Prompt, Card, Tag, Attempt)]
    assert flags == [True] * 4


def test_archived_it_leaves_the_list_and_rests_and_comes_back(signed_in, user):
    prompt = make_prompt(user)
    ended_attempt(user, prompt.key)
    grade_case(user=user, case_key=prompt.key, grade=Grade.BUGS, at=NOW)

    page = signed_in.post(f"/design/prompts/{prompt.pk}/archive/", follow=True)

    assert toast_texts(page)[0] == "Rank the market is archived. Its attempts stay."
    assert "Rank the market" not in row_titles(page)
    assert Card.objects.get().suspended
    assert "Archived" in main_text(signed_in.get(f"/design/{prompt.key}/"))
    signed_in.post(f"/design/prompts/{prompt.pk}/restore/")
    assert "Rank the market" in row_titles(signed_in.get("/design/"))
    assert not Card.objects.get().suspended


def test_only_so_many_prompts_are_kept(user, monkeypatch):
    monkeypatch.setattr(prompts, "MOST_PROMPTS", 1)
    make_prompt(user)

    with pytest.raises(CannotKeepPrompt, match="Archive some"):
        write_prompt(user=user, text=PromptText("One more"), at=NOW)


def test_a_changed_prompt_is_told_by_what_stands(user):
    prompt = make_prompt(user)

    with pytest.raises(PromptChanged) as refused:
        save_prompt(prompt=prompt, text=PromptText("Other"), opened=None, at=NOW)

    assert refused.value.prompt == prompt


@pytest.mark.parametrize("rest", ["edit/", "archive/", "restore/"])
def test_nobody_changes_the_prompt_of_another(client, user, stranger, rest):
    prompt = make_prompt(user)
    client.force_login(stranger)

    answer = client.post(f"/design/prompts/{prompt.pk}/{rest}", {"title": "Taken"})

    assert answer.status_code == 404
    prompt.refresh_from_db()
    assert (prompt.title, prompt.archived_at) == ("Rank the market", None)
