"""Every write on stories, on the questions that they answer, and on how telling them went."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.text import slugify

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Tag
from hexloop.apps.review import kinds
from hexloop.apps.review import services as review
from hexloop.apps.search import services as search
from hexloop.apps.stories.cards import KIND, story_card
from hexloop.apps.stories.models import (
    MOST_LINE,
    MOST_NOTE,
    MOST_PART,
    MOST_SKILLS,
    MOST_TITLE,
    Fit,
    Story,
    StoryVersion,
    Telling,
)
from hexloop.apps.stories.skills import MOST, as_stored
from hexloop.core.telling import Part, missing
from hexloop.lib.errors import HexloopError

KEPT_FOR = timedelta(days=1)
"""How long what was deleted can be brought back."""
ONE_SPELL = timedelta(minutes=10)
"""Saves within this time are one version."""
MOST_STORIES = 500
MOST_SECONDS = 3_600
RESERVED = {"new", "coverage", "for"}
"""Addresses that no story may have."""


class CannotKeepStory(HexloopError):
    """A field holds what it cannot hold; the text says which and what to do."""


class StoryChanged(HexloopError):
    """The story was saved elsewhere since this copy of it was opened; ``story`` is as it stands now."""

    def __init__(self, story: Story) -> None:
        super().__init__("This story was changed elsewhere since you opened it. Both texts are kept: choose below.")
        self.story = story


@dataclass(frozen=True, slots=True)
class StoryText:
    """All that a person writes of a story. The names are those of its fields."""

    title: str
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    metric: str = ""
    metric_from: str = ""
    metric_to: str = ""
    metric_words: str = ""
    skills: tuple[str, ...] = ()
    project: str = ""
    angle: str = ""
    under_nda: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """How a telling went: seconds, scores 1 to 4 by name (``situation`` … ``delivery``), the question, a note."""

    seconds: int
    scores: Mapping[str, int]
    key: str = ""
    note: str = ""


SCORED = (*(part.value for part in Part), "delivery")
TEXTS = tuple(field.name for field in fields(StoryText) if field.name != "under_nda")
"""What a version keeps."""


@transaction.atomic
def write_story(*, user: User, text: StoryText, at: datetime, questions: Sequence[str] = ()) -> Story:
    """A new story, which answers ``questions``. Raises ``CannotKeepStory``."""
    text = _checked(text)
    if accounts.owned(Story, user).filter(removed_at=None).count() >= MOST_STORIES:
        raise CannotKeepStory(f"There are {MOST_STORIES} stories, which is the most. Delete some that you do not tell.")
    story = Story(owner=user, slug=_free_slug(user, text.title), made_at=at, edited_at=at)
    _fill(user, story, text)
    story.save()
    StoryVersion.objects.create(story=story, texts=_texts(text), began_at=at, at=at)
    for key in questions:
        _fit(user, story, key, at)
    _follow(user, story, at)
    return story


@transaction.atomic
def save_story(*, user: User, story: Story, text: StoryText, version: int, at: datetime, apart: bool = False) -> Story:
    """Keep what was written. ``version`` is the one that was opened. Its address stays, whatever its title. ``apart``
    is for a text that takes another's place: that one stays a version, however new it is.

    Raises ``StoryChanged`` when another version stands by now, ``CannotKeepStory`` for what cannot be kept.
    """
    text = _checked(text)
    story = _locked(user, story)
    if _text_of(story) == text:
        return story
    if story.version != version:
        raise StoryChanged(story)
    _fill(user, story, text)
    story.version, story.edited_at = story.version + 1, at
    story.save()
    accounts.owned(Fit, user).filter(story=story).update(under_nda=story.under_nda)
    _keep_version(story, text, at, apart)
    _follow(user, story, at)
    return story


@transaction.atomic
def restore_version(*, user: User, story: Story, version: StoryVersion, at: datetime) -> Story:
    """Let a story say again what it said; what it says now stays as a version."""
    story = _locked(user, story)
    known = {name: value for name, value in version.texts.items() if name in TEXTS}
    text = StoryText(**{**known, "skills": tuple(known.get("skills", ())), "under_nda": story.under_nda})
    return save_story(user=user, story=story, text=text, version=story.version, at=at, apart=True)


@transaction.atomic
def remove_story(*, user: User, story: Story, at: datetime) -> None:
    """Delete it. For a day ``restore_story`` brings it back with its card; what was deleted before that goes now."""
    story = _locked(user, story)
    story.cards_taken = review.take_out(user=user, kind=KIND, keys=[story.key])
    story.removed_at = at
    story.save(update_fields=["cards_taken", "removed_at"])
    # A deleted story is the best for nothing, so that another one may be.
    accounts.owned(Fit, user).filter(story=story).update(best=False)
    search.refresh(user=user, kind=KIND, keys=[story.key])
    old = list(accounts.owned(Story, user).filter(removed_at__lt=at - KEPT_FOR))
    accounts.owned(Tag, user).filter(kind=KIND, key__in=[one.key for one in old]).delete()
    accounts.owned(Story, user).filter(pk__in=[one.pk for one in old]).delete()


@transaction.atomic
def restore_story(*, user: User, story: Story, at: datetime) -> None:
    """Bring back what was deleted."""
    story = _locked(user, story)
    review.bring_back(user=user, taken=story.cards_taken)
    story.cards_taken, story.removed_at = [], None
    story.save(update_fields=["cards_taken", "removed_at"])
    _follow(user, story, at)


@transaction.atomic
def answer_questions(*, user: User, story: Story, keys: Collection[str], at: datetime) -> None:
    """Let a story answer these questions and no others."""
    story = _locked(user, story)
    asked = [key for key in keys if "\0" not in key]  # no question is called so, and PostgreSQL refuses to look for it
    accounts.owned(Fit, user).filter(story=story).exclude(key__in=asked).delete()
    for key in asked:
        _fit(user, story, key, at)


@transaction.atomic
def set_answering(*, user: User, key: str, stories: Collection[Story], best: Story | None, at: datetime) -> None:
    """Which stories answer the question ``key``, and which of them best; ``best`` answers it in any case."""
    wanted = {story.pk: story for story in [*stories, *([best] if best else [])]}
    fits = accounts.owned(Fit, user).filter(key=key, story__removed_at=None)
    fits.exclude(story__in=wanted).delete()
    for story in wanted.values():
        _fit(user, story, key, at)
    fits.update(best=False)
    if best:
        fits.filter(story=best).update(best=True)


@transaction.atomic
def set_best(*, user: User, story: Story, key: str, best: bool, at: datetime) -> None:
    """Let a story be the best one for a question, which it then answers, or be it no longer."""
    fits = accounts.owned(Fit, user).filter(key=key)
    if best:
        _fit(user, _locked(user, story), key, at)
        fits.update(best=False)
    fits.filter(story=story).update(best=best)


@transaction.atomic
def keep_telling(*, user: User, story: Story, told: Told, at: datetime) -> Telling:
    """A story was told aloud. Raises ``CannotKeepStory`` when nothing is said of it."""
    note = _clean(told.note, "The note", MOST_NOTE)
    scores = {name: told.scores[name] for name in SCORED if name in told.scores}
    if not scores and not told.seconds:
        raise CannotKeepStory("Say how long it took, or how it went: one score is enough.")
    if any(score not in range(1, 5) for score in scores.values()):
        raise CannotKeepStory("Scores go from 1 to 4.")
    key = told.key if _known(user, [told.key]) else ""
    seconds = min(max(0, told.seconds), MOST_SECONDS)
    return Telling.objects.create(story=_locked(user, story), key=key, seconds=seconds, note=note, at=at, **scores)


@transaction.atomic
def remove_telling(*, telling: Telling, at: datetime) -> None:
    """Take a telling away; for a day it can be brought back."""
    Telling.objects.filter(pk=telling.pk).update(removed_at=at)
    Telling.objects.filter(story=telling.story_id, removed_at__lt=at - KEPT_FOR).delete()


@transaction.atomic
def restore_telling(*, telling: Telling) -> None:
    """Bring a telling back."""
    Telling.objects.filter(pk=telling.pk).update(removed_at=None)


def _fit(user: User, story: Story, key: str, at: datetime) -> None:
    if not _known(user, [key]):
        return
    Fit.objects.get_or_create(owner=user, story=story, key=key, defaults={"made_at": at, "under_nda": story.under_nda})


def _known(user: User, keys: Sequence[str]) -> bool:
    """Whether the questions of these keys are there for this person."""
    names = [kinds.Named("question", key) for key in keys if key and "\0" not in key and len(key) <= 100]
    return bool(names) and all(thing.url for thing in kinds.things(user, names).values())


def _follow(user: User, story: Story, at: datetime) -> None:
    """Card and index stand as the story says. A story with all four parts gets a card; one that loses a part keeps
    it."""
    card = story_card(story)
    if not missing(story.parts):
        review.put(user=user, cards=[card], at=at)
    review.describe(user=user, cards=[card], at=at)
    search.refresh(user=user, kind=KIND, keys=[story.key])


def _fill(user: User, story: Story, text: StoryText) -> None:
    for name, value in asdict(text).items():
        setattr(story, name, value)
    story.skills = as_stored(text.skills)
    story.project_key = _project_key(user, text.project)


def _project_key(user: User, title: str) -> str:
    """The key of the person's project with that title; empty when there is none, or no app for projects."""
    kind = kinds.KINDS.get("project")
    if kind is None or not title:
        return ""
    return next((one.key for one in kind.listing(user, "") if one.title.casefold() == title.casefold()), "")


def _text_of(story: Story) -> StoryText:
    values = {name: getattr(story, name) for name in TEXTS}
    return StoryText(**{**values, "skills": story.skill_ids, "under_nda": story.under_nda})


def _texts(text: StoryText) -> dict[str, object]:
    return {name: getattr(text, name) for name in TEXTS} | {"skills": list(text.skills)}


def _keep_version(story: Story, text: StoryText, at: datetime, apart: bool) -> None:
    latest = story.versions.order_by("-at", "-pk").first()
    if latest and not apart and at - latest.began_at < ONE_SPELL:
        latest.texts, latest.at = _texts(text), at
        latest.save()
    else:
        StoryVersion.objects.create(story=story, texts=_texts(text), began_at=at, at=at)


def _locked(user: User, story: Story) -> Story:
    return accounts.owned(Story, user).select_for_update().get(pk=story.pk)


def _free_slug(user: User, title: str) -> str:
    begin = slugify(title, allow_unicode=True)[:60].strip("-") or "story"
    taken = set(accounts.owned(Story, user).filter(slug__startswith=begin).values_list("slug", flat=True)) | RESERVED
    return next(slug for number in range(1, len(taken) + 2) if (slug := _numbered(begin, number)) not in taken)


def _numbered(begin: str, number: int) -> str:
    return begin if number == 1 else f"{begin}-{number}"


def _checked(text: StoryText) -> StoryText:
    title = _line(text.title, "The title", MOST_TITLE)
    if not title:
        raise CannotKeepStory("Give the story a title first: what you would call it to yourself.")
    if len(text.skills) > MOST or len(as_stored(text.skills)) > MOST_SKILLS:
        raise CannotKeepStory(f"A story shows {MOST} skills at most. Keep those that you would name aloud.")
    lines = {
        "metric": "The name of the number",
        "metric_from": "Before",
        "metric_to": "After",
        "metric_words": "The number in words",
        "project": "The project",
        "angle": "The line for the company",
    }
    parts = {part.value: _clean(getattr(text, part.value), f"The {part.value}", MOST_PART) for part in Part}
    kept = {name: _line(getattr(text, name), words, MOST_LINE) for name, words in lines.items()}
    return StoryText(title=title, skills=text.skills, under_nda=text.under_nda, **parts, **kept)


def _line(text: str, words: str, most: int) -> str:
    return _clean(" ".join(text.replace("\0", " ").split()), words, most)


def _clean(text: str, words: str, most: int) -> str:
    text = text.replace("\0", " ").replace("\r\n", "\n").strip()
    if len(text) > most:
        raise CannotKeepStory(f"{words} takes {most} characters and has {len(text)}. Shorten it.")
    return text
