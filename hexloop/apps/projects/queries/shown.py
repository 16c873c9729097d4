"""What the pages of projects show, ready for their templates."""

from __future__ import annotations

from collections import Counter as Counting
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import ThingTags, tagged_keys, thing_tags
from hexloop.apps.notes.differences import Change, changes
from hexloop.apps.projects.cards import COUNTER, KIND
from hexloop.apps.projects.models import Counter, Decision, Project, ProjectVersion, Reversible
from hexloop.apps.projects.parts import SECTIONS, TELLINGS, TITLES, Alternative, Part, alternatives
from hexloop.apps.projects.queries.visible import (
    has_reason,
    missing_sections,
    project_url,
    visible_counters,
    visible_decisions,
    visible_projects,
    written,
)
from hexloop.apps.review import kinds
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.memory.wording import day_text, due_text, past_text
from hexloop.core.rounds import Round
from hexloop.core.telling import WORDS_A_MINUTE, Length, clock, length
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html

NOT_IN_LIST = (*(one.field for one in TELLINGS), "cards_taken")
"""The texts of a project that its row says nothing of."""
BANK_TOPIC = "project-prompts"
"""The topic of the bank that asks for projects."""


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project of the list. ``flags`` is how many decisions have no reason."""

    title: str
    url: str
    detail: str
    missing: str
    flags: int
    level: int
    due: str
    overdue: bool
    under_nda: bool


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which something happened to a project."""

    on: date
    day: str
    words: str


@dataclass(frozen=True, slots=True)
class SectionShown:
    """A section, drawn. ``html`` is empty while nothing stands there."""

    field: str
    title: str
    asks: tuple[str, ...]
    html: Html
    length: Length


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """The write-up of a project with what stands beside it."""

    sections: list[SectionShown]
    whole: Length
    level: int
    due: str
    flags: int
    events: list[Event]
    tags: ThingTags


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision, drawn. ``day`` is empty where none was said."""

    id: int
    choice: str
    flagged: bool
    reason: Html
    others: tuple[Alternative, ...]
    would_change: Html
    day: str
    reversible: str


@dataclass(frozen=True, slots=True)
class CounterRow:
    """A counter-question, drawn. ``about`` is the decision or the bank that it comes from."""

    id: int
    key: str
    question: str
    answer: Html
    about: str
    clock: str
    level: int
    due: str


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One of the three lengths. ``over`` says that the words do not fit into the minutes, ``share`` how full they are
    in percent (100 at most)."""

    field: str
    title: str
    hint: str
    minutes: int
    text: str
    html: Html
    length: Length
    fits: int
    over: bool
    share: int


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of one part."""

    id: int
    part: str
    when: str
    time: str
    words: int


@dataclass(frozen=True, slots=True)
class FieldChange:
    """How one field of a version differs from what stands."""

    title: str
    lines: list[Change]


def project_rows(user: User, company: str, at: datetime) -> list[ProjectRow]:
    """All projects, those that were edited last first; with the slug of a company those that are for it. Five queries
    at most, however many there are."""
    projects = list(visible_projects(user).defer(*NOT_IN_LIST).order_by("-edited_at", "-pk"))
    if company:
        wanted = set(tagged_keys(user, company, KIND))
        projects = [project for project in projects if project.key in wanted]
    of_user = visible_projects(user)
    reasons: dict[int, list[str]] = defaultdict(list)
    for number, reason in visible_decisions().filter(project__in=of_user).values_list("project_id", "reason"):
        reasons[number].append(reason)
    counters = Counting(visible_counters().filter(project__in=of_user).values_list("project_id", flat=True))
    found = accounts.owned(Card, user).filter(kind=KIND).only("key", "last_grade", "due_on", "suspended")
    cards = {card.key: card for card in found}
    today = accounts.study_clock(accounts.preferences(user)).day_of(at)
    return [
        _row(project, reasons[project.pk], counters[project.pk], cards.get(project.key), today) for project in projects
    ]


def project_page(user: User, project: Project, at: datetime) -> ProjectPage:
    """The write-up, drawn."""
    day = accounts.study_clock(accounts.preferences(user))
    today = day.day_of(at)
    card = accounts.owned(Card, user).filter(kind=KIND, key=project.key).first()
    return ProjectPage(
        sections=sections(project),
        whole=written(project),
        level=(card.last_grade or 0) if card else 0,
        due=_due(card, today),
        flags=sum(not has_reason(row) for row in visible_decisions().filter(project=project)),
        events=_time_line(user, project, day, today),
        tags=thing_tags(user, KIND, project.key),
    )


def sections(project: Project) -> list[SectionShown]:
    """The five sections, drawn."""
    return [
        SectionShown(one.field, one.title, one.asks, _drawn(text), length(text))
        for one in SECTIONS
        for text in [str(getattr(project, one.field))]
    ]


def decision_rows(user: User, project: Project, only_flagged: bool, at: datetime) -> list[DecisionRow]:
    """The decisions, the latest first; with ``only_flagged`` those without a reason."""
    today = accounts.study_clock(accounts.preferences(user)).day_of(at)
    rows = [_decision(row, today) for row in visible_decisions().filter(project=project)]
    return [row for row in rows if row.flagged or not only_flagged]


def counter_rows(user: User, project: Project, at: datetime) -> list[CounterRow]:
    """The counter-questions in the order in which they were noted."""
    rows = list(visible_counters().filter(project=project))
    cards = accounts.owned(Card, user).filter(kind=COUNTER, key__in=[row.key for row in rows])
    by_key = {card.key: card for card in cards}
    today = accounts.study_clock(accounts.preferences(user)).day_of(at)
    return [_counter(row, by_key.get(row.key), today) for row in rows]


def bank_questions(user: User, project: Project) -> list[kinds.Listed]:
    """What the question bank asks of projects and this one has no counter-question for. Two queries at most."""
    kind = kinds.KINDS.get("question")
    taken = set(visible_counters().filter(project=project).values_list("question_key", flat=True))
    listed = kind.listing(user, Round.PROJECT.value) if kind else ()
    return [one for one in listed if one.group == BANK_TOPIC and one.key not in taken]


def told_rows(project: Project) -> list[ToldRow]:
    """The three lengths with their words against their minutes."""
    rows = []
    for one in TELLINGS:
        text = str(getattr(project, one.field))
        long, fits = length(text), one.minutes * WORDS_A_MINUTE
        share = min(100, round(100 * long.words / fits))
        over = long.words > fits * 1.1
        rows.append(ToldRow(one.field, one.title, one.hint, one.minutes, text, _drawn(text), long, fits, over, share))
    return rows


def version_rows(user: User, project: Project, at: datetime) -> list[VersionRow]:
    """Everything that the texts of a project said, the latest first. Two queries."""
    chosen = accounts.preferences(user)
    day = accounts.study_clock(chosen)
    return [
        VersionRow(
            row.pk,
            Part(row.part).words.capitalize(),
            past_text(day.day_of(row.at), day.day_of(at)),
            f"{row.at.astimezone(chosen.zone):%H:%M}",
            sum(length(str(text)).words for text in row.texts.values()),
        )
        for row in project.versions.order_by("-at", "-pk")
    ]


def field_changes(project: Project, version: ProjectVersion) -> list[FieldChange]:
    """From a version to what stands now, the fields that differ."""
    found = []
    for name in Part(version.part).fields:
        lines = changes(str(version.texts.get(name, "")), str(getattr(project, name)))
        if lines:
            found.append(FieldChange(TITLES[name], lines))
    return found


def _row(project: Project, reasons: list[str], counters: int, card: Card | None, today: date) -> ProjectRow:
    due = card.due_on if card and not card.suspended else None
    parts = [
        project.dates,
        f"{written(project).words} words",
        _counted(len(reasons), "decision"),
        _counted(counters, "counter-question"),
        "slides" if project.slides.strip() else "",
    ]
    gone = missing_sections(project)
    return ProjectRow(
        title=project.title,
        url=project_url(project.slug),
        detail=" · ".join(part for part in parts if part),
        missing=f"Not written yet: {', '.join(gone).lower()}" if gone else "",
        flags=sum(not reason.strip() for reason in reasons),
        level=(card.last_grade or 0) if card else 0,
        due=due_text(due, today) if due else "",
        overdue=bool(due and due < today),
        under_nda=project.under_nda,
    )


def _decision(row: Decision, today: date) -> DecisionRow:
    return DecisionRow(
        id=row.pk,
        choice=row.choice,
        flagged=not has_reason(row),
        reason=_drawn(row.reason),
        others=alternatives(row.alternatives),
        would_change=_drawn(row.would_change),
        day=day_text(row.on, today) if row.on else "",
        reversible=Reversible(row.reversible).label if row.reversible else "",
    )


def _counter(row: Counter, card: Card | None, today: date) -> CounterRow:
    about = f"From the decision: {row.decision.choice}" if row.decision else ""
    return CounterRow(
        id=row.pk,
        key=row.key,
        question=row.question,
        answer=_drawn(row.answer),
        about=about or ("From the question bank" if row.question_key else ""),
        clock=clock(row.seconds) if row.seconds else "",
        level=(card.last_grade or 0) if card else 0,
        due=_due(card, today),
    )


def _drawn(text: str) -> Html:
    return to_html(text) if text.strip() else Html()


def _due(card: Card | None, today: date) -> str:
    text = due_text(card.due_on, today) if card and card.due_on and not card.suspended else ""
    return text if text.endswith("overdue") or not text else f"due {text}"


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}" if count else ""


def _time_line(user: User, project: Project, day: StudyClock, today: date) -> list[Event]:
    """When it was learned: what happened to a project by day, the newest first. Three queries."""
    words: dict[date, list[str]] = {day.day_of(project.made_at): ["written"]}
    edits = {(day.day_of(at), part) for at, part in project.versions.values_list("at", "part")}
    for on, part in sorted(edits):
        if (on, part) != (day.day_of(project.made_at), Part.WRITE_UP.value):
            words.setdefault(on, []).append(f"{Part(part).words} edited")
    counters = {row.key for row in visible_counters().filter(project=project)}
    # Sorted here: asked for an order, SQLite reads every review that was ever given instead of those of the project.
    reviews = accounts.owned(Review, user).filter(
        card_kind__in=[KIND, COUNTER], card_key__in=[project.key, *counters], undone_at=None
    )
    asked: dict[date, int] = {}
    for moment, kind, grade in sorted(reviews.values_list("at", "card_kind", "grade")):
        on = day.day_of(moment)
        if kind == KIND:
            words.setdefault(on, []).append(f"told ({Grade(grade).title.lower()})")
        else:
            asked[on] = asked.get(on, 0) + 1
    for on, count in asked.items():
        words.setdefault(on, []).append(f"answered {_counted(count, 'counter-question')}")
    return [Event(on, day_text(on, today), ", ".join(words[on])) for on in sorted(words, reverse=True)]
