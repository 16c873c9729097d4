"""Every write on prompts of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Tag
from hexloop.apps.design.cards import KIND, prompt_card
from hexloop.apps.design.models import MOST_NOTES, MOST_PROMPT, MOST_TITLE, Attempt, Prompt
from hexloop.apps.design.services.finding import let_find
from hexloop.apps.review import services as review
from hexloop.apps.review.models import Card
from hexloop.lib.errors import HexloopError

MOST_PROMPTS = 500


class CannotKeepPrompt(HexloopError):
    """A field holds what it cannot hold; the text says which and what to do."""


class PromptChanged(HexloopError):
    """The prompt was saved elsewhere since this copy of it was opened; ``prompt`` is as it stands now."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__("This prompt was changed elsewhere since you opened it. Both texts are kept: choose below.")
        self.prompt = prompt


@dataclass(frozen=True, slots=True)
class PromptText:
    """All that a person writes of a prompt. The names are those of its fields."""

    title: str
    prompt: str = ""
    notes: str = ""
    under_nda: bool = False


@transaction.atomic
def write_prompt(*, user: User, text: PromptText, at: datetime) -> Prompt:
    """A new prompt; without a wording its title is the wording. Raises ``CannotKeepPrompt``."""
    text = _checked(text)
    if accounts.owned(Prompt, user).filter(archived_at=None).count() >= MOST_PROMPTS:
        raise CannotKeepPrompt(f"There are {MOST_PROMPTS} prompts, which is the most. Archive some of them first.")
    prompt = Prompt(owner=user, made_at=at)
    _fill(prompt, text, at)
    _follow(prompt, at)
    return prompt


@transaction.atomic
def save_prompt(*, prompt: Prompt, text: PromptText, opened: datetime | None, at: datetime) -> Prompt:
    """Keep what was written. ``opened`` is when the text that was opened had been saved. Under NDA its card, its tags
    and its attempts are so too; taken from there, attempts stay as they are.

    Raises ``PromptChanged`` when it was saved elsewhere since, ``CannotKeepPrompt``.
    """
    text = _checked(text)
    prompt = _locked(prompt)
    if PromptText(prompt.title, prompt.prompt, prompt.notes, prompt.under_nda) == text:
        return prompt
    if opened != prompt.edited_at:
        raise PromptChanged(prompt)
    _fill(prompt, text, at)
    _follow(prompt, at)
    return prompt


@transaction.atomic
def archive_prompt(*, prompt: Prompt, archived: bool, at: datetime) -> Prompt:
    """Take it from the list, or put it back. Its attempts stay; its card rests meanwhile."""
    prompt = _locked(prompt)
    if bool(prompt.archived_at) == archived:
        return prompt
    prompt.archived_at = at if archived else None
    prompt.save(update_fields=["archived_at"])
    card = accounts.owned(Card, prompt.owner).filter(kind=KIND, key=prompt.key, suspended=not archived)
    if card.exists():
        change = review.suspend if archived else review.unsuspend
        change(user=prompt.owner, names=[(KIND, prompt.key)], at=at)
    let_find(prompt.owner, prompt.key)
    return prompt


@transaction.atomic
def put_under_nda(*, user: User, prompt: Prompt, at: datetime) -> None:
    """Put a prompt under NDA with all that hangs on it."""
    prompt = _locked(prompt)
    prompt.under_nda = True
    prompt.save(update_fields=["under_nda"])
    _follow(prompt, at)


def _fill(prompt: Prompt, text: PromptText, at: datetime) -> None:
    prompt.title, prompt.prompt, prompt.notes = text.title, text.prompt, text.notes
    prompt.under_nda, prompt.edited_at = text.under_nda, at
    prompt.save()


def _follow(prompt: Prompt, at: datetime) -> None:
    """Card, tags, attempts and index stand as the prompt says."""
    user = prompt.owner
    review.describe(user=user, cards=[prompt_card(prompt)], at=at)
    accounts.owned(Tag, user).filter(kind=KIND, key=prompt.key).update(under_nda=prompt.under_nda)
    if prompt.under_nda:
        accounts.owned(Attempt, user).filter(case_key=prompt.key).update(under_nda=True)
    let_find(user, prompt.key)


def _locked(prompt: Prompt) -> Prompt:
    return accounts.owned(Prompt, prompt.owner).select_for_update().get(pk=prompt.pk)


def _checked(text: PromptText) -> PromptText:
    title = " ".join(text.title.replace("\0", " ").split())
    if not title:
        raise CannotKeepPrompt("Give the prompt a title first: what is to be designed, in a few words.")
    return PromptText(
        _fits("The title", title, MOST_TITLE),
        _fits("The prompt", _clean(text.prompt), MOST_PROMPT) or title,
        _fits("The notes", _clean(text.notes), MOST_NOTES),
        text.under_nda,
    )


def _clean(text: str) -> str:
    return text.replace("\0", " ").replace("\r\n", "\n").strip()


def _fits(name: str, text: str, most: int) -> str:
    if len(text) > most:
        raise CannotKeepPrompt(f"{name} may have {most} characters and has {len(text)}. Shorten it.")
    return text
