"""The debrief: what was asked and how it went, round by round, and what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Attempt
from hexloop.apps.mock.models import HandIn, Mock, MockItem, MockRound, Note, State
from hexloop.apps.mock.queries.material import CASE, PROBLEM, PROJECT, QUESTION
from hexloop.apps.mock.queries.round_page import Given
from hexloop.apps.mock.queries.time_left import minutes_text
from hexloop.apps.questions.own import own_id
from hexloop.apps.questions.packs import bank
from hexloop.apps.questions.queries.faces import back_of
from hexloop.apps.recordings.queries import recorded
from hexloop.apps.review import queries as review
from hexloop.apps.review.kinds import KINDS, Face, Thing, things
from hexloop.apps.stories.queries import uses
from hexloop.apps.stories.queries.visible import visible_stories
from hexloop.core.interviews.rubric import LINES, OVERALL, SCORE_WORDS, SCORES
from hexloop.core.judge.verdict import Verdict
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.wording import due_text
from hexloop.core.rounds import Round
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html, to_line

MOST_STEPS = 6
RECORDED_AS = "round"
"""How recordings call a round; their key is its number."""


@dataclass(frozen=True, slots=True)
class Point:
    """A key point to tick."""

    place: int
    text: Html
    said: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A number to choose, with what it means."""

    value: int
    title: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the rubric. ``theirs`` is what the interviewer gave, 0 for nothing."""

    key: str
    title: str
    choices: list[Choice]
    theirs: int


@dataclass(frozen=True, slots=True)
class Try:
    """A judged try. ``handed_in``: nobody submitted it, it stood there when the round ended."""

    title: str
    ok: bool
    detail: str
    url: str
    handed_in: bool


@dataclass(frozen=True, slots=True)
class StoryChoice:
    """A story that may have been told."""

    slug: str
    title: str
    best: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was asked. ``level`` is its grade, 0 for none; ``due`` when it comes back. ``judging``: its code
    was handed in and has no verdict yet; ``judge_failed``: it will have none by itself."""

    id: int
    kind: str
    key: str
    number: int
    title: str
    url: str
    because: str
    seen_before: bool
    spent: str
    text: str
    written: Html
    back: Html | None
    points: list[Point]
    tries: list[Try]
    level: int
    grade: str
    due: str
    stories: list[StoryChoice]
    told: str
    studio_url: str
    judging: bool
    judge_failed: bool

    @property
    def is_coding(self) -> bool:
        """Whether its text is code."""
        return self.kind == PROBLEM

    @property
    def asks_story(self) -> bool:
        """Whether it was answered with a story."""
        return bool(self.stories) or bool(self.told)


@dataclass(frozen=True, slots=True)
class Theirs:
    """What the interviewer wrote and scored, once they shared it."""

    score: int
    score_words: str
    words: Html
    text: Html


@dataclass(frozen=True, slots=True)
class RoundPart:
    """A round of the debrief."""

    row: MockRound
    time: str
    skipped: bool
    items: list[Item]
    overall: list[Choice]
    lines: list[Line]
    theirs: Theirs | None
    notes: Html | None
    given: list[Given]
    recorded: bool = False

    @property
    def waiting(self) -> int:
        """How much of it has no grade yet."""
        return sum(not item.level for item in self.items)


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do next, and the page on which it is done."""

    title: str
    detail: str
    action: str
    url: str
    round: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """The whole page."""

    mock: Mock
    parts: list[RoundPart]
    steps: list[NextStep]
    when: str
    spent: str

    @property
    def judging(self) -> bool:
        """Whether a verdict is still to come."""
        return any(item.judging for part in self.parts for item in part.items)

    @property
    def waiting(self) -> int:
        """How much was asked and not graded yet."""
        return sum(part.waiting for part in self.parts)

    @property
    def graded(self) -> int:
        """How much was graded."""
        return sum(len(part.items) - part.waiting for part in self.parts)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is read once for all items."""

    things: Mapping[tuple[str, str], Thing]
    due: Mapping[tuple[str, str], str]
    stories: Mapping[str, list[StoryChoice]]
    recorded: Collection[str]


def debrief(user: User, mock: Mock, at: datetime) -> Debrief:
    """The debrief of a mock that is over: as many queries for one thing asked as for three of its kind."""
    rounds = list(
        mock.rounds.order_by("position").prefetch_related(
            Prefetch("items", _items()), Prefetch("note"), Prefetch("releases")
        )
    )
    clock = accounts.study_clock(accounts.preferences(user))
    asked = [item for row in rounds for item in row.items.all() if item.shown_at]
    known = _Known(
        things=things(user, asked),
        due=_due(user, asked, at),
        stories=_stories(user, [item.key for item in asked if item.round.kind == Round.BEHAVIOR]),
        recorded=recorded(user, RECORDED_AS, [str(row.pk) for row in rounds]),
    )
    parts = [_part(user, row, known) for row in rounds]
    began = mock.started_at or mock.made_at
    return Debrief(
        mock=mock,
        parts=parts,
        steps=_steps(parts),
        when=f"{began.astimezone(clock.zone):%a %d %b, %H:%M}",
        spent=minutes_text(sum(row.counted_seconds for row in rounds)),
    )


def _items() -> QuerySet[MockItem]:
    tries = Prefetch("attempts", Attempt.objects.defer("source", "growth", "failing", "cases").order_by("at", "pk"))
    found = MockItem.objects.select_related("round", "review", "answer", "telling__story", "design_attempt")
    return found.prefetch_related(tries).order_by("position")


def _part(user: User, row: MockRound, known: _Known) -> RoundPart:
    kind = Round(row.kind)
    note: Note | None = getattr(row, "note", None)
    theirs = note if note and note.shared else None
    items = [_item(user, row, item, known) for item in row.items.all() if item.shown_at]
    return RoundPart(
        row=row,
        time=f"{minutes_text(row.counted_seconds)} of {row.minutes} min" if row.started_at else "",
        skipped=row.state == State.SKIPPED,
        items=items,
        overall=_choices(OVERALL[kind], row.how_it_went or 0),
        lines=[
            Line(line.key, line.title, _choices(line.anchors, row.scores.get(line.key, 0)), _their(theirs, line.key))
            for line in LINES[kind]
        ],
        theirs=_theirs(theirs),
        notes=to_html(row.notes) if row.notes.strip() else None,
        given=[Given(one.get_kind_display(), to_html(one.text)) for one in row.releases.all()],
        recorded=str(row.pk) in known.recorded,
    )


def _item(user: User, row: MockRound, item: MockItem, known: _Known) -> Item:
    thing, face = known.things[item.kind, item.key], _face(user, item)
    level = item.went or 0 if item.review is None or item.review.undone_at is None else 0
    said = set(item.ticked)
    return Item(
        id=item.pk,
        kind=item.kind,
        key=item.key,
        number=item.position,
        title=item.title,
        url=thing.url,
        because=item.because,
        seen_before=item.seen_before,
        spent=minutes_text(item.spent_seconds) if item.spent_seconds else "",
        text=item.text,
        written=to_html(item.text) if item.kind != PROBLEM else Html(""),
        back=face.back if face else None,
        points=[Point(place, text, place in said) for place, text in enumerate(face.points)] if face else [],
        tries=[_try(attempt) for attempt in item.attempts.all()],
        level=level,
        grade=Grade(level).title if level else "",
        due=known.due.get((item.kind, item.key), "") if level else "",
        stories=known.stories.get(item.key, []) if row.kind == Round.BEHAVIOR else [],
        told=item.telling.story.title if item.telling and item.telling.removed_at is None else "",
        studio_url=_studio_url(item),
        judging=item.hand_in == HandIn.WAITING,
        judge_failed=item.hand_in == HandIn.FAILED,
    )


def _studio_url(item: MockItem) -> str:
    """Where the attempt at a case is scored; empty for any other thing, and once the attempt was deleted."""
    attempt = item.design_attempt
    return reverse("design_attempt", args=[attempt.pk]) if attempt and attempt.removed_at is None else ""


def _face(user: User, item: MockItem) -> Face | None:
    """The answer of a question and its points. What a pack holds is read from there at no query."""
    if item.kind == QUESTION and own_id(item.key) is None:
        question = bank().questions.get(item.key)
        if question is None:
            return None
        points = tuple(to_line(point) for point in question.key_points)
        return Face(Html(""), back_of(question), points)
    if item.kind in {PROBLEM, CASE} or item.kind not in KINDS:
        return None
    return KINDS[item.kind].face(user, item.key)


def _try(attempt: Attempt) -> Try:
    verdict = Verdict(attempt.verdict)
    return Try(
        verdict.title,
        verdict.passed,
        f"{attempt.passed} of {attempt.total} cases, after {minutes_text(attempt.seconds)}",
        reverse("attempt", args=[attempt.pk]),
        attempt.handed_in,
    )


def _choices(anchors: Sequence[str], chosen: int) -> list[Choice]:
    return [Choice(value, SCORE_WORDS[value], anchors[value - 1], value == chosen) for value in SCORES]


def _theirs(note: Note | None) -> Theirs | None:
    if note is None:
        return None
    score = note.score or 0
    return Theirs(score, SCORE_WORDS.get(score, ""), to_html(note.words), to_html(note.text))


def _their(note: Note | None, key: str) -> int:
    given = note.scores.get(key, 0) if note else 0
    return given if given in SCORES else 0


def _due(user: User, items: Sequence[MockItem], at: datetime) -> dict[tuple[str, str], str]:
    """When each thing comes back, in words: one query for each kind."""
    today = accounts.study_day(user, at)
    found: dict[tuple[str, str], str] = {}
    for kind in sorted({item.kind for item in items}):
        keys = [item.key for item in items if item.kind == kind]
        dates = review.due_dates(user, kind, keys)
        found |= {(kind, key): due_text(on, today) for key, on in dates.items() if on}
    return found


def _stories(user: User, keys: Sequence[str]) -> dict[str, list[StoryChoice]]:
    """By question, every story of the person, those that fit it first. Two queries."""
    if not keys:
        return {}
    fitting = uses(user, keys)
    every = list(visible_stories(user).order_by("title", "pk").values_list("slug", "title"))
    return {
        key: [StoryChoice(one.slug, one.title, True) for one in fitting[key]]
        + [StoryChoice(slug, title, False) for slug, title in every if slug not in {one.slug for one in fitting[key]}]
        for key in keys
    }


def _steps(parts: Sequence[RoundPart]) -> list[NextStep]:
    """What to do next, the weakest first: things that went badly, topics in which several did, missing stories."""
    found: list[tuple[int, NextStep]] = []
    for part in parts:
        for item in part.items:
            found += _steps_of(part.row, item)
        found += _topic_steps(part)
    found.sort(key=lambda each: each[0])
    return [step for _, step in found[:MOST_STEPS]]


def _steps_of(row: MockRound, item: Item) -> list[tuple[int, NextStep]]:
    weak = item.level in {Grade.NO_CLUE, Grade.BUGS}
    if row.kind == Round.BEHAVIOR:
        return _story_steps(item, weak=weak)
    if item.kind == CASE and item.studio_url:
        words = "Score your eight stages, then read the outline"
        return [(2 if weak else 3, NextStep(item.title, words, "Open it", item.studio_url, row.kind))]
    words, action = _AGAIN.get(item.kind, ("", ""))
    if weak and item.url and words:
        return [(item.level, NextStep(item.title, f"{item.grade}. {words}", action, item.url, row.kind))]
    return []


_AGAIN = {PROBLEM: ("Solve it once more", "Solve again"), PROJECT: ("Tell it in five minutes", "Open it")}


def _story_steps(item: Item, *, weak: bool) -> list[tuple[int, NextStep]]:
    """A story to write where none answers the question, else the best one to tell again."""
    best = next((story for story in item.stories if story.best), None)
    asks = urlencode({"question": item.key})
    if best is None and not item.told:
        url = f"{reverse('story_new')}?{asks}"
        return [(2, NextStep(item.title, "No story of yours answers it", "Write a story", url, Round.BEHAVIOR.value))]
    if best is None or not weak:
        return []
    url = f"{reverse('story_tell', args=[best.slug])}?{asks}"
    return [(item.level, NextStep(best.title, f"Told for: {item.title}", "Tell it again", url, Round.BEHAVIOR.value))]


def _topic_steps(part: RoundPart) -> list[tuple[int, NextStep]]:
    """Topics of a round of questions in which something went badly."""
    if part.row.kind not in {Round.BREADTH, Round.DOMAIN}:
        return []
    weak = {item.id for item in part.items if item.level in {Grade.NO_CLUE, Grade.BUGS}}
    counts = Counter(one.topic for one in part.row.items.all() if one.pk in weak and one.topic)
    kind = KINDS[QUESTION]
    titles = kind.topic_titles(list(counts))
    return [
        (1, NextStep(titles.get(topic, topic), _missed(count), "Practise it", kind.topic_url(topic), part.row.kind))
        for topic, count in counts.most_common()
    ]


def _missed(count: int) -> str:
    return "One question went badly" if count == 1 else f"{count} questions went badly"
