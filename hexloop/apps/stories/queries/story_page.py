"""What the page of one story shows: its parts with their lengths, what is missing, its questions, how it was told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import ThingTags, thing_tags
from hexloop.apps.review import kinds
from hexloop.apps.review.kinds import Listed
from hexloop.apps.review.models import Card, Review
from hexloop.apps.stories.cards import KIND
from hexloop.apps.stories.models import Story, Telling
from hexloop.apps.stories.queries.suggesting import guessed_questions, guessed_stories
from hexloop.apps.stories.queries.things import told
from hexloop.apps.stories.queries.visible import (
    Asked,
    Strength,
    asked_questions,
    questions_of,
    strength_of,
    visible_stories,
    with_answers,
)
from hexloop.apps.stories.skills import skill_title
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.memory.wording import day_text, due_text, past_text
from hexloop.core.telling import SHARES, TARGET_SECONDS, Length, Mark, Part, clock, hints, length, marks
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html

SHOWN = 20


@dataclass(frozen=True, slots=True)
class PartShown:
    """One part, drawn. ``share`` is how much of the words it has in percent, ``wanted`` how much it should have."""

    part: Part
    title: str
    html: Html
    length: Length
    share: int
    wanted: int


@dataclass(frozen=True, slots=True)
class ToldRow:
    """A telling, ready to show. ``scores`` are the words for situation … delivery, a dash where none was given;
    ``bar`` is the average in percent."""

    id: int
    when: str
    clock: str
    question: str
    scores: tuple[str, ...]
    average: str
    bar: int
    note: Html | None


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which something happened to a story."""

    on: date
    day: str
    words: str


@dataclass(frozen=True, slots=True)
class QuestionChoice:
    """A question to tick."""

    key: str
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """The questions of one topic; ``chosen`` counts those that are ticked."""

    title: str
    questions: list[QuestionChoice]
    chosen: int


@dataclass(frozen=True, slots=True)
class StoryPage:
    """Everything on the page of a story, for its owner."""

    strength: str
    level: int
    due: str
    parts: list[PartShown]
    whole: Length
    hints: tuple[str, ...]
    skills: list[tuple[str, str]]
    project_url: str
    questions: list[Asked]
    guesses: list[QuestionChoice]
    groups: list[QuestionGroup]
    tellings: list[ToldRow]
    trend: str
    events: list[Event]
    tags: ThingTags
    complete: bool


def find_story(user: User, slug: str) -> Story | None:
    """The story at an address, with its questions and tellings."""
    return with_answers(visible_stories(user)).filter(slug=slug).first()


def story_page(user: User, story: Story, at: datetime) -> StoryPage:
    """What the page shows."""
    day = accounts.study_clock(accounts.preferences(user))
    today = day.day_of(at)
    card = accounts.owned(Card, user).filter(kind=KIND, key=story.key).first()
    listed, known = asked_questions(user), questions_of(user, [story])
    answered = {fit.key: fit.best for fit in story.fits.all()}
    strength = strength_of(story)
    due = due_text(card.due_on, today) if card and card.due_on and not card.suspended else ""
    return StoryPage(
        strength=strength.title,
        level=(card.last_grade or 0) if card else 0,
        due=due if due.endswith("overdue") or not due else f"due {due}",
        parts=_parts(story),
        whole=told(story),
        hints=hints(story.parts, number=story.has_number),
        skills=[(skill, skill_title(skill)) for skill in story.skill_ids],
        project_url=_project_url(user, story),
        questions=[
            Asked(key, known[key].title, known[key].url, best, known[key].known) for key, best in answered.items()
        ],
        guesses=[
            QuestionChoice(one.key, one.title, False) for one in guessed_questions(story, listed, without=answered)
        ],
        groups=_groups(listed, set(answered)),
        tellings=[_told_row(one, known, day, today) for one in story.tellings.all()[:SHOWN]],
        trend=_trend(story),
        events=_time_line(user, story, day, today),
        tags=thing_tags(user, KIND, story.key),
        complete=strength is not Strength.UNFINISHED,
    )


@dataclass(frozen=True, slots=True)
class Tell:
    """The page on which a story is told. ``target`` is in seconds."""

    questions: list[Asked]
    asked: Asked | None
    marks: tuple[Mark, ...]
    target: int
    target_clock: str
    parts: list[PartShown]


def tell_page(user: User, story: Story, key: str) -> Tell:
    """What is asked, and the clock. ``key`` names the question; without one the best of the story, then another each
    time."""
    known = questions_of(user, [story])
    fits = [Asked(fit.key, known[fit.key].title, known[fit.key].url, fit.best) for fit in story.fits.all()]
    fits = [one for one in fits if known[one.key].known]
    chosen = next((one for one in fits if one.key == key), None)
    rotating = fits[len(story.tellings.all()) % len(fits)] if fits else None
    return Tell(fits, chosen or rotating, marks(), TARGET_SECONDS, clock(TARGET_SECONDS), _parts(story))


@dataclass(frozen=True, slots=True)
class Answering:
    """The page of one question: which stories answer it."""

    question: Listed
    rows: list[tuple[Story, bool, bool, str]]
    """Story, whether it answers, whether it is guessed to, its detail."""
    best: int | None


def answering(user: User, key: str) -> Answering | None:
    """The stories for a question, those that answer it first, then those that seem to. ``None`` for a question that is
    not there."""
    listed = asked_questions(user)
    question = next((one for one in listed if one.key == key), None) or _other(user, key)
    if question is None:
        return None
    stories = list(with_answers(visible_stories(user)))
    guessed = guessed_stories(question, stories, listed)
    fits = {fit.story_id: fit.best for story in stories for fit in story.fits.all() if fit.key == key}
    stories.sort(key=lambda story: (story.pk not in fits, story.pk not in guessed, story.title.casefold()))
    return Answering(
        question,
        [
            (
                story,
                story.pk in fits,
                story.pk in guessed and story.pk not in fits,
                f"{strength_of(story).title} · {told(story).clock}",
            )
            for story in stories
        ],
        next((pk for pk, best in fits.items() if best), None),
    )


def _other(user: User, key: str) -> Listed | None:
    """A question of another round: a story may answer that too."""
    thing = kinds.things(user, [kinds.Named("question", key)])["question", key]
    return Listed(key, thing.title, thing.url) if thing.url else None


def question_named(user: User, key: str) -> Listed | None:
    """A question by its key; nothing for a key that is none."""
    return _other(user, key) if key and "\0" not in key and len(key) <= 100 else None


def _parts(story: Story) -> list[PartShown]:
    lengths = {part: length(text) for part, text in story.parts.items()}
    whole = sum(each.words for each in lengths.values()) or 1
    return [
        PartShown(
            part,
            part.title,
            to_html(text) if text else Html(),
            lengths[part],
            round(100 * lengths[part].words / whole),
            SHARES[part],
        )
        for part, text in story.parts.items()
    ]


def _groups(listed: Sequence[Listed], answered: set[str]) -> list[QuestionGroup]:
    found = []
    for title, questions in groupby(listed, key=lambda one: one.group_title):
        choices = [QuestionChoice(one.key, one.title, one.key in answered) for one in questions]
        found.append(QuestionGroup(title, choices, sum(choice.chosen for choice in choices)))
    return found


def _project_url(user: User, story: Story) -> str:
    if not story.project_key:
        return ""
    name = kinds.Named("project", story.project_key)
    return kinds.things(user, [name])["project", story.project_key].url


def _told_row(telling: Telling, known: Mapping[str, Asked], day: StudyClock, today: date) -> ToldRow:
    asked = known.get(telling.key)
    average = telling.average
    return ToldRow(
        id=telling.pk,
        when=past_text(day.day_of(telling.at), today),
        clock=clock(telling.seconds) if telling.seconds else "–",
        question=asked.title if asked else "",
        scores=tuple(str(score) if score else "–" for score in telling.scores),
        average=f"{average:.1f}" if average is not None else "–",
        bar=round(25 * average) if average is not None else 0,
        note=to_html(telling.note) if telling.note else None,
    )


def _trend(story: Story) -> str:
    """The averages of the tellings from the first to the latest as points of a line, 100 wide and 24 high; empty for
    fewer than two."""
    averages = [one.average for one in story.tellings.all() if one.average is not None][:SHOWN][::-1]
    if len(averages) < 2:
        return ""
    step = 100 / (len(averages) - 1)
    return " ".join(
        f"{round(place * step, 1)},{round(22 - (each - 1) / 3 * 20, 1)}" for place, each in enumerate(averages)
    )


def _time_line(user: User, story: Story, day: StudyClock, today: date) -> list[Event]:
    """When it was learned: what happened to a story by day, the newest first. Two queries."""
    made = day.day_of(story.made_at)
    words: dict[date, list[str]] = {made: ["written"]}
    for edited in sorted({day.day_of(moment) for moment in story.versions.values_list("at", flat=True)} - {made}):
        words.setdefault(edited, []).append("edited")
    for telling in story.tellings.all():
        on = words.setdefault(day.day_of(telling.at), [])
        on.append(f"told in {clock(telling.seconds)}" if telling.seconds else "told")
    reviews = accounts.owned(Review, user).filter(card_kind=KIND, card_key=story.key, undone_at=None).order_by("at")
    for moment, grade in reviews.values_list("at", "grade"):
        words.setdefault(day.day_of(moment), []).append(f"reviewed ({Grade(grade).title.lower()})")
    return [Event(on, day_text(on, today), ", ".join(words[on])) for on in sorted(words, reverse=True)]
