"""The page of a case: the prompt, what was done at it, and the strong answer once it may be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Avg, Q, Sum
from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import ThingTags, thing_tags
from hexloop.apps.design.cards import KIND
from hexloop.apps.design.models import BY_SELF, AnswerShown, Attempt, Prompt, StageWork
from hexloop.apps.design.packs import pack_cases, pack_papers
from hexloop.apps.design.queries.arrows import Drawn, drawn
from hexloop.apps.design.queries.case_list import case_url, visible_prompts
from hexloop.apps.design.queries.cases import find_case, own_id
from hexloop.apps.design.queries.estimates import calculator_url
from hexloop.apps.design.queries.memory import Memory, memory_of
from hexloop.apps.design.queries.visible import visible_attempts
from hexloop.apps.review import kinds
from hexloop.apps.review.models import Review
from hexloop.core.content.design_cases.case import CaseEstimate, DesignCase
from hexloop.core.design.calculator import BadInputs, Estimate
from hexloop.core.design.estimates import NoCalculator
from hexloop.core.design.stages import Preset, Stage
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.memory.wording import day_text, past_text
from hexloop.core.telling import clock
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html, to_line


@dataclass(frozen=True, slots=True)
class Link:
    """A page that belongs to a case."""

    title: str
    url: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which something happened to a case."""

    on: date
    day: str
    words: str


@dataclass(frozen=True, slots=True)
class ClarifyShown:
    """A question to ask first, and what the interviewer answers."""

    ask: Html
    answer: Html
    why: Html


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """An attempt in the list. ``state`` is "planned", "going on" or "ended", ``own`` and ``friends`` are means of
    scores, empty where nobody scored."""

    url: str
    when: str
    state: str
    spent: str
    preset: str
    own: str
    friends: str


@dataclass(frozen=True, slots=True)
class EstimateShown:
    """An estimate of a strong answer; ``url`` is the calculator with its inputs, ``trouble`` says why there are no
    figures, for a pack that was never checked."""

    title: str
    says: Html
    url: str
    worked: Estimate | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class StageShown:
    """A stage of the strong answer."""

    stage: Stage
    listens: tuple[Html, ...]
    outline: Html
    board: Drawn | None
    estimates: tuple[EstimateShown, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Two texts that belong together: a weak answer and its price, a follow-up and a strong answer to it."""

    first: Html
    then: Html


@dataclass(frozen=True, slots=True)
class AnswerOfCase:
    """The strong answer. ``earned`` says that an attempt ended; else it was opened without one."""

    earned: bool
    stages: tuple[StageShown, ...]
    weak: tuple[Said, ...]
    follow_ups: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class CasePage:
    """All that the page of a case shows. ``own`` is the prompt where it is one's own; ``gone`` says that no pack holds
    the case any more; ``answer`` is empty until it may be shown, ``has_answer`` whether there is one."""

    key: str
    title: str
    about: str
    area_title: str
    area_url: str
    prompt: Html
    also_asked: tuple[Html, ...]
    notes: Html
    own: Prompt | None
    gone: bool
    under_nda: bool
    clarify: tuple[ClarifyShown, ...]
    attempts: list[AttemptRow]
    open_url: str
    leaning: Preset
    has_answer: bool
    answer: AnswerOfCase | None
    papers: list[Link]
    questions: list[Link]
    related: list[Link]
    memory: Memory
    tags: ThingTags
    events: list[Event]

    @property
    def comparable(self) -> bool:
        """Whether there are two attempts that ended, to be put side by side."""
        return sum(one.state == "ended" for one in self.attempts) > 1


def case_page(user: User, key: str, at: datetime) -> CasePage | None:
    """The page of a case, ``None`` where there is none that this person may see. A case that left its pack is shown as
    its latest attempt has it. At most thirteen queries."""
    shown, tries = find_case(user, key), _tries(user, key)
    if shown is None and not tries:
        return None
    title, prompt = (shown.title, shown.prompt) if shown else (tries[0].row.title, tries[0].row.prompt)
    case = shown.case if shown else None
    number = own_id(key)
    own = visible_prompts(user).filter(pk=number).first() if number else None
    opened = AnswerShown.objects.filter(owner=user, case_key=key).first()
    earned = any(one.row.ended for one in tries)
    study = accounts.study_clock(accounts.preferences(user))
    today = study.day_of(at)
    going_on = next((one.row for one in tries if one.row.started_at and not one.row.ended), None)
    happened = [
        *([(own.made_at, "prompt written")] if own else []),
        *([(opened.at, "answer shown without an attempt")] if opened else []),
        *_happened(user, key, tries),
    ]
    return CasePage(
        key=key,
        title=title,
        about=_about(case),
        area_title=case.area.title if case else "",
        area_url=f"{reverse('design_cases')}?area={case.area.value if case else 'own'}",
        prompt=to_html(prompt),
        also_asked=tuple(to_line(text) for text in case.also_asked) if case else (),
        notes=to_html(own.notes) if own and own.notes else Html(),
        own=own,
        gone=shown is None,
        under_nda=bool(shown and shown.under_nda),
        clarify=_clarify(case),
        attempts=[_attempt_row(one, study, today) for one in tries],
        open_url=reverse("design_attempt", args=[going_on.pk]) if going_on else "",
        leaning=shown.leaning if shown else Preset.EVEN,
        has_answer=case is not None,
        answer=_answer(case, earned) if case and (earned or opened) else None,
        papers=_papers(case),
        questions=_questions(user, case),
        related=_related(case),
        memory=memory_of(user, key, at),
        tags=thing_tags(user, KIND, key),
        events=_time_line(happened, study, today),
    )


def _about(case: DesignCase | None) -> str:
    if case is None:
        return ""
    leaning = "" if case.leaning is Preset.EVEN else f"leans to {_LEANS[case.leaning]}"
    return " · ".join(part for part in (case.area.title, case.level.value.capitalize(), leaning) if part)


_LEANS = {Preset.EVEN: "", Preset.MODEL: "the model", Preset.ENGINEERING: "engineering"}


@dataclass(frozen=True, slots=True)
class _Try:
    """An attempt with the seconds spent and the means of one's own scores and of friends'."""

    row: Attempt
    spent: int
    own: float | None
    friends: float | None


def _tries(user: User, key: str) -> list[_Try]:
    """The attempts at a case, the latest first. Two queries."""
    works = StageWork.objects.filter(attempt__owner=user, attempt__case_key=key).order_by()
    seconds = dict(works.values_list("attempt").annotate(whole=Sum("seconds")))
    mine = Q(scores__by=BY_SELF)
    rows = (
        visible_attempts(user)
        .filter(case_key=key)
        .annotate(own=Avg("scores__points", filter=mine), friends=Avg("scores__points", filter=~mine))
        .order_by("-made_at", "-pk")
    )
    return [_Try(row, seconds.get(row.pk, 0), row.own, row.friends) for row in rows]


def _attempt_row(one: _Try, study: StudyClock, today: date) -> AttemptRow:
    row = one.row
    return AttemptRow(
        url=reverse("design_attempt", args=[row.pk]),
        when=past_text(study.day_of(row.ended_at or row.made_at), today),
        state="ended" if row.ended else "going on" if row.started_at else "planned",
        spent=f"{clock(one.spent)} of {row.minutes} min",
        preset=Preset(row.preset).title if row.preset in list(Preset) else "",
        own=f"{one.own:.1f}" if one.own is not None else "",
        friends=f"{one.friends:.1f}" if one.friends is not None else "",
    )


def _clarify(case: DesignCase | None) -> tuple[ClarifyShown, ...]:
    return tuple(
        ClarifyShown(to_line(one.ask), to_html(one.answer), to_html(one.why)) for one in (case.clarify if case else ())
    )


def _answer(case: DesignCase, earned: bool) -> AnswerOfCase:
    return AnswerOfCase(
        earned=earned,
        stages=tuple(
            StageShown(
                part.stage,
                tuple(to_line(text) for text in part.listens),
                to_html(part.outline),
                drawn(part.board),
                tuple(_estimate(one) for one in case.estimates_of(part.stage)),
            )
            for part in case.stages
        ),
        weak=tuple(Said(to_html(one.says), to_html(one.why)) for one in case.weak),
        follow_ups=tuple(Said(to_line(one.asks), to_html(one.strong)) for one in case.follow_ups),
    )


def _estimate(one: CaseEstimate) -> EstimateShown:
    says, url = to_html(one.says), calculator_url(one.calculator, one.inputs)
    try:
        worked = one.worked()
    except (BadInputs, NoCalculator) as error:
        return EstimateShown(one.calculator, says, url, trouble=f"This cannot be worked out. {error}")
    return EstimateShown(worked.calculator.title, says, url, worked)


def _papers(case: DesignCase | None) -> list[Link]:
    known = pack_papers()
    papers = [known[name] for name in (case.papers if case else ()) if name in known]
    return [Link(one.title, reverse("listed_paper", args=[one.id]), f"{one.first_author} {one.year}") for one in papers]


def _questions(user: User, case: DesignCase | None) -> list[Link]:
    kind = kinds.KINDS.get("question")
    if kind is None or case is None:
        return []
    found = kind.resolve(user, case.questions)
    return [Link(thing.title, thing.url) for key in case.questions if (thing := found.get(key)) and thing.url]


def _related(case: DesignCase | None) -> list[Link]:
    known = pack_cases()
    others = [known[name] for name in (case.related if case else ()) if name in known]
    return [Link(one.title, case_url(one.id), one.area.title) for one in others]


def _happened(user: User, key: str, tries: Iterable[_Try]) -> Iterator[tuple[datetime, str]]:
    """What happened to a case, in no order. One query."""
    for one in tries:
        if one.row.ended_at:
            scored = f", {one.own:.1f} of 4 on average" if one.own is not None else ""
            yield one.row.ended_at, f"worked on for {clock(one.spent)}{scored}"
        elif one.row.started_at:
            yield one.row.started_at, "an attempt begun"
    given = accounts.owned(Review, user).filter(card_kind=KIND, card_key=key, undone_at=None)
    for moment, grade in given.values_list("at", "grade"):
        yield moment, f"graded {Grade(grade).title.lower()}"


def _time_line(happened: Iterable[tuple[datetime, str]], study: StudyClock, today: date) -> list[Event]:
    """When it was learned, by day, the newest first."""
    words: dict[date, list[str]] = {}
    for moment, said in sorted(happened):
        words.setdefault(study.day_of(moment), []).append(said)
    return [Event(on, day_text(on, today), ", ".join(words[on])) for on in sorted(words, reverse=True)]
