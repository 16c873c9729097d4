"""What an interviewer sees of a mock: what is asked with its answer, what can be given, what the candidate has written,
and the rubric."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

from hexloop.apps.coding.packs import pack_problems
from hexloop.apps.coding.queries import examples_of
from hexloop.apps.design.queries.cases import find_case
from hexloop.apps.mock.models import Invite, MockItem, MockRound, Note, Release, Released, State
from hexloop.apps.mock.queries.material import CASE, PROBLEM, QUESTION
from hexloop.apps.mock.queries.round_page import current_item
from hexloop.apps.mock.queries.time_left import clock_text, seconds_left, seconds_of_break
from hexloop.apps.projects.cards import id_of
from hexloop.apps.projects.models import Counter
from hexloop.apps.questions.packs import bank
from hexloop.apps.questions.queries.faces import back_of
from hexloop.apps.review.kinds import KINDS
from hexloop.core.content.design_cases.case import DesignCase
from hexloop.core.content.problem import PackProblem
from hexloop.core.content.questions.question import Question
from hexloop.core.design.stages import Stage
from hexloop.core.interviews.rubric import LINES, OVERALL, SCORE_WORDS, SCORES
from hexloop.core.rounds import Round
from hexloop.lib.highlight import highlight
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html, to_line

UNDER_NDA = "This question is under NDA, so it is not shown here. Ask the candidate to tell it."


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text under a title, for the interviewer alone."""

    title: str
    html: Html


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be given to the candidate. ``given`` says that it was."""

    kind: Released
    place: int
    html: Html
    given: bool


@dataclass(frozen=True, slots=True)
class Written:
    """What the candidate has written in a field; ``live`` says that a room follows it."""

    field: str
    title: str
    text: str
    code: bool = False
    live: bool = True


@dataclass(frozen=True, slots=True)
class Event:
    """A moment of the round: at ``clock`` after its begin."""

    clock: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A number to give, with what it means."""

    value: int
    title: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class RubricLine:
    """A line of the rubric, or the round as a whole."""

    key: str
    title: str
    marks: list[Mark]


@dataclass(frozen=True, slots=True)
class _Material:
    """A thing as its interviewer has it: the question, what a good answer has, and what helps on the way."""

    prompt: Html
    parts: list[Part] = field(default_factory=list)
    examples: Sequence[object] = ()
    points: Sequence[Html] = ()
    hints: Sequence[str] = ()
    follow_ups: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Sitting:
    """The page of an interviewer. ``row`` is the round that runs, or the last or next one; ``item`` what is asked."""

    row: MockRound
    rounds: int
    item: MockItem | None
    items: int
    prompt: Html
    examples: Sequence[object]
    parts: list[Part]
    points: Sequence[Html]
    hints: list[Offer]
    follow_ups: list[Offer]
    own_words: list[Html]
    written: list[Written]
    events: list[Event]
    rubric: list[RubricLine]
    note: Note
    clock: str
    state: str

    @property
    def runs(self) -> bool:
        """Whether something can be given now."""
        return self.row.state == State.RUNNING

    @property
    def can_go_on(self) -> bool:
        """Whether what comes next can be asked. After the last problem the candidate still goes between them."""
        if not self.runs or self.item is None or self.item.left_at:
            return False
        return self.row.kind != Round.CODING or self.item.position < self.items


def sitting(invite: Invite, rounds: Sequence[MockRound], at: datetime) -> Sitting | None:
    """What stands on the interviewer's page now; ``None`` for a mock without rounds."""
    row = _current(rounds)
    if row is None:
        return None
    item = current_item(row) if row.started_at else None
    hidden = bool(item and item.under_nda and not invite.shows_nda)
    material = _Material(Html(f"<p>{escape(UNDER_NDA)}</p>")) if hidden else _material(row, item)
    releases = list(row.releases.filter(item=item).order_by("at", "pk")) if item else []
    note = Note.objects.filter(round=row).first() or Note(round=row)
    return Sitting(
        row=row,
        rounds=len(rounds),
        item=item,
        items=row.items.count() if item else 0,
        prompt=material.prompt,
        examples=material.examples,
        parts=material.parts,
        points=material.points,
        hints=_offers(Released.HINT, material.hints, releases),
        follow_ups=_offers(Released.FOLLOW_UP, material.follow_ups, releases),
        own_words=[to_html(one.text) for one in releases if one.place is None],
        written=[] if hidden else written(row, item),
        events=events(row),
        rubric=_rubric(row, note),
        note=note,
        clock=clock_of(row, at),
        state=state_words(row, at),
    )


def written(row: MockRound, item: MockItem | None) -> list[Written]:
    """What the candidate has written, as it is saved."""
    notes = Written(f"notes-{row.pk}", "Notes to you", row.notes)
    if item is None:
        return [notes]
    if item.design_attempt:
        works = item.design_attempt.stages.order_by("position")
        stages = [(work, Stage(work.stage)) for work in works]
        return [Written(f"stage-{stage}", stage.title, work.notes, live=False) for work, stage in stages] + [notes]
    title = "Code" if item.kind == PROBLEM else "Answer"
    return [Written(f"item-{item.pk}", title, item.text, code=item.kind == PROBLEM), notes]


def events(row: MockRound) -> list[Event]:
    """What happened in the round, the latest first."""
    marks = row.marks.order_by("-at_ms", "-pk")[:60]
    return [Event(clock_text(one.at_ms // 1000), one.get_kind_display(), one.words) for one in marks]


def clock_of(row: MockRound, at: datetime) -> str:
    """The time that is left, as a clock shows it."""
    return clock_text(seconds_left(row, at) or seconds_of_break(row, at))


def state_words(row: MockRound, at: datetime) -> str:
    """Where the mock is, in words."""
    if row.state == State.BREAK:
        return "Break"
    if row.state == State.PLANNED:
        return "The candidate starts this round"
    return "Running" if row.state == State.RUNNING else "This round is over"


def find_offer(row: MockRound, item: MockItem, kind: Released, place: int) -> str | None:
    """The text of the hint or follow-up at a place of what is asked."""
    material = _material(row, item)
    texts = material.hints if kind is Released.HINT else material.follow_ups
    return texts[place] if 0 <= place < len(texts) else None


def _current(rounds: Sequence[MockRound]) -> MockRound | None:
    """The round that runs or rests; before the next one starts the one to come; after all the last that was."""
    for state in (State.RUNNING, State.BREAK, State.PLANNED):
        found = next((row for row in rounds if row.state == state), None)
        if found:
            return found
    return next((row for row in reversed(rounds) if row.state == State.DONE), rounds[-1] if rounds else None)


def _material(row: MockRound, item: MockItem | None) -> _Material:
    if item is None:
        return _Material(Html(""))
    if item.kind == PROBLEM and item.key in pack_problems():
        return _problem(pack_problems()[item.key][1])
    if item.kind == QUESTION and item.key in bank().questions:
        return _question(bank().questions[item.key])
    if item.kind == CASE:
        return _case(row, item)
    face = KINDS[item.kind].face(row.owner, item.key) if item.kind in KINDS else None
    if face is None:
        return _Material(Html(f"<p>{escape(item.title)}</p>"))
    counters = Counter.objects.filter(project=id_of("project", item.key) or 0, removed_at=None).order_by("made_at")
    return _Material(
        face.front,
        [Part("What the candidate wrote down for it", face.back)],
        points=face.points,
        follow_ups=[counter.question for counter in counters] if item.kind == "project" else (),
    )


def _problem(problem: PackProblem) -> _Material:
    constraints = "".join(f"<li>{escape(one.text)}</li>" for one in problem.constraints)
    prompt = Html(f"{to_html(problem.statement)}<ul>{constraints}</ul>" if constraints else to_html(problem.statement))
    program = Html(f'<pre class="code">{highlight(problem.reference.path.read_text("utf-8"))}</pre>')
    return _Material(
        prompt,
        [Part("Editorial", to_html(problem.editorial)), Part("A solution", program)],
        examples_of(problem),
        hints=problem.hints,
    )


def _question(question: Question) -> _Material:
    return _Material(
        to_html(question.question),
        [Part("Answer", back_of(question))],
        points=[to_line(point) for point in question.key_points],
        follow_ups=[question.follow_up] if question.follow_up else (),
    )


def _case(row: MockRound, item: MockItem) -> _Material:
    found = find_case(row.owner, item.key)
    prompt = item.design_attempt.prompt if item.design_attempt else found.prompt if found else item.title
    if found is None or found.case is None:
        return _Material(to_html(prompt))
    return _outline(found.case, to_html(prompt))


def _outline(case: DesignCase, prompt: Html) -> _Material:
    asked = "".join(
        f"<li>{to_line(one.ask)} <strong>{to_line(one.answer)}</strong> {to_line(one.why)}</li>" for one in case.clarify
    )
    parts = [Part("If asked, answer", Html(f"<ul>{asked}</ul>"))]
    for part in case.stages:
        listens = "".join(f"<li>{to_line(one)}</li>" for one in part.listens)
        parts.append(Part(part.stage.title, Html(f"<ul>{listens}</ul>{to_html(part.outline)}")))
    weak = "".join(f"<li>{to_line(one.says)} {to_line(one.why)}</li>" for one in case.weak)
    strong = "".join(f"<li>{to_line(one.asks)} {to_line(one.strong)}</li>" for one in case.follow_ups)
    parts += [
        Part("Common weak answers", Html(f"<ul>{weak}</ul>")),
        Part("Strong answers to the follow-ups", Html(f"<ul>{strong}</ul>")),
    ]
    return _Material(prompt, parts, follow_ups=[one.asks for one in case.follow_ups])


def _offers(kind: Released, texts: Sequence[str], releases: Sequence[Release]) -> list[Offer]:
    given = {one.place for one in releases if one.kind == kind}
    return [Offer(kind, place, to_html(text), place in given) for place, text in enumerate(texts)]


def _rubric(row: MockRound, note: Note) -> list[RubricLine]:
    kind = Round(row.kind)
    whole = RubricLine("whole", "The round as a whole", _marks(OVERALL[kind], note.score))
    return [whole] + [
        RubricLine(one.key, one.title, _marks(one.anchors, note.scores.get(one.key))) for one in LINES[kind]
    ]


def _marks(anchors: Sequence[str], chosen: int | None) -> list[Mark]:
    return [Mark(value, SCORE_WORDS[value], anchors[value - 1], value == chosen) for value in SCORES]
