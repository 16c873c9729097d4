"""Every write on projects, the decisions in them, and the counter-questions to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from django.db import transaction
from django.utils.text import slugify

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Tag
from hexloop.apps.projects.cards import COUNTER, KIND, counter_card, project_card
from hexloop.apps.projects.models import (
    MOST_LINE,
    MOST_SECONDS,
    MOST_SLIDES,
    MOST_TEXT,
    MOST_TITLE,
    Counter,
    CounterSource,
    Decision,
    Project,
    ProjectVersion,
    Reversible,
)
from hexloop.apps.projects.parts import LINES, SECTIONS, TITLES, Part, alternatives
from hexloop.apps.review import services as review
from hexloop.apps.search import services as search
from hexloop.core.slides.draft import Chosen, Written, draft_slides
from hexloop.lib.errors import HexloopError

KEPT_FOR = timedelta(days=1)
"""How long what was deleted can be brought back."""
ONE_SPELL = timedelta(minutes=10)
"""Saves within this time are one version."""
MOST_PROJECTS = 200
MOST_ROWS = 300
"""How many decisions, and how many counter-questions, a project may have."""
MOST_QUESTION = 1_000
RESERVED = {"new"}
"""Addresses that no project may have."""


class CannotKeepProject(HexloopError):
    """A field holds what it cannot hold; the text says which and what to do."""


class ProjectChanged(HexloopError):
    """This part of the project was saved elsewhere since this copy of it was opened; ``project`` is as it stands."""

    def __init__(self, project: Project, part: Part) -> None:
        super().__init__(
            f"The {part.words} of this project changed elsewhere since you opened it. Both texts are kept."
        )
        self.project = project


class RowChanged(HexloopError):
    """A decision or a counter-question was saved elsewhere since it was opened; ``row`` is as it stands now."""

    def __init__(self, row: Decision | Counter) -> None:
        super().__init__("This was changed elsewhere since you opened it. Both texts are kept: choose below.")
        self.row = row


@dataclass(frozen=True, slots=True)
class DecisionText:
    """All that a person writes of a decision. The names are those of its fields."""

    choice: str
    alternatives: str = ""
    reason: str = ""
    would_change: str = ""
    on: date | None = None
    reversible: str = ""


@dataclass(frozen=True, slots=True)
class CounterText:
    """All that a person writes of a counter-question. ``seconds`` 0 asks for no clock."""

    question: str
    answer: str = ""
    seconds: int = 0


Row = TypeVar("Row", Decision, Counter)


@transaction.atomic
def make_project(*, user: User, texts: Mapping[str, str], at: datetime, under_nda: bool = False) -> Project:
    """A new project; ``texts`` are the fields of its write-up. Raises ``CannotKeepProject``."""
    values = _checked(Part.WRITE_UP, texts)
    if accounts.owned(Project, user).filter(removed_at=None).count() >= MOST_PROJECTS:
        raise CannotKeepProject(f"There are {MOST_PROJECTS} projects, which is the most. Delete some of them first.")
    slug = _free_slug(user, values["title"])
    project = Project.objects.create(owner=user, slug=slug, made_at=at, edited_at=at, under_nda=under_nda, **values)
    ProjectVersion.objects.create(project=project, part=Part.WRITE_UP.value, texts=values, began_at=at, at=at)
    _follow(user, project, at)
    return project


@transaction.atomic
def save_part(
    *,
    user: User,
    project: Project,
    part: Part,
    texts: Mapping[str, str],
    version: int,
    at: datetime,
    apart: bool = False,
) -> Project:
    """Keep what was written of one part. ``version`` is the one of that part that was opened. The address stays.
    ``apart`` is for a text that takes another's place: that one stays a version, however new it is.

    Raises ``ProjectChanged`` when another version stands by now, ``CannotKeepProject`` for what cannot be kept.
    """
    values = _checked(part, texts)
    project = _locked(user, project)
    if all(getattr(project, name) == value for name, value in values.items()):
        return project
    stands = getattr(project, part.version_field)
    if stands != version:
        raise ProjectChanged(project, part)
    for name, value in values.items():
        setattr(project, name, value)
    setattr(project, part.version_field, stands + 1)
    project.edited_at = at
    project.save()
    _keep_version(project, part, values, at, apart)
    _follow(user, project, at)
    return project


@transaction.atomic
def put_under_nda(*, user: User, project: Project, under_nda: bool, at: datetime) -> Project:
    """Put a project under NDA, or take it from there; its cards go with it."""
    project = _locked(user, project)
    project.under_nda = under_nda
    project.save(update_fields=["under_nda"])
    accounts.owned(Tag, user).filter(kind=KIND, key=project.key).update(under_nda=under_nda)
    _follow(user, project, at)
    _follow_counters(user, project, list(project.counters.filter(removed_at=None)), at)
    return project


@transaction.atomic
def restore_version(*, user: User, project: Project, version: ProjectVersion, at: datetime) -> Project:
    """Let a part say again what it said; what it says now stays as a version."""
    project, part = _locked(user, project), Part(version.part)
    texts = {name: str(version.texts.get(name, "")) for name in part.fields}
    stands = getattr(project, part.version_field)
    return save_part(user=user, project=project, part=part, texts=texts, version=stands, at=at, apart=True)


@transaction.atomic
def draft_deck(*, user: User, project: Project, at: datetime) -> Project:
    """Write a first draft of the slides from the write-up and the decisions; slides that are there stay a version."""
    project = _locked(user, project)
    chosen = [
        Chosen(
            row.choice,
            row.reason,
            tuple((one.name, one.why_not) for one in alternatives(row.alternatives)),
            row.would_change,
        )
        for row in project.decisions.filter(removed_at=None).order_by("on", "pk")
    ]
    written = Written(
        project.title,
        ", ".join(text for text in (project.role, project.dates) if text),
        project.one_line,
        [(one.title, getattr(project, one.field)) for one in SECTIONS],
        chosen,
    )
    texts = {"slides": draft_slides(written)[:MOST_SLIDES]}
    stands = project.slides_version
    return save_part(user=user, project=project, part=Part.SLIDES, texts=texts, version=stands, at=at, apart=True)


@transaction.atomic
def remove_project(*, user: User, project: Project, at: datetime) -> None:
    """Delete it. For a day ``restore_project`` brings it back with its cards; what was deleted before that goes now."""
    project = _locked(user, project)
    keys = [row.key for row in project.counters.filter(removed_at=None)]
    project.cards_taken = [
        *review.take_out(user=user, kind=KIND, keys=[project.key]),
        *review.take_out(user=user, kind=COUNTER, keys=keys),
    ]
    project.removed_at = at
    project.save(update_fields=["cards_taken", "removed_at"])
    search.refresh(user=user, kind=KIND, keys=[project.key])
    search.refresh(user=user, kind=COUNTER, keys=keys)
    old = list(accounts.owned(Project, user).filter(removed_at__lt=at - KEPT_FOR))
    accounts.owned(Tag, user).filter(kind=KIND, key__in=[one.key for one in old]).delete()
    accounts.owned(Project, user).filter(pk__in=[one.pk for one in old]).delete()


@transaction.atomic
def restore_project(*, user: User, project: Project, at: datetime) -> None:
    """Bring back what was deleted."""
    project = _locked(user, project)
    review.bring_back(user=user, taken=project.cards_taken)
    project.cards_taken, project.removed_at = [], None
    project.save(update_fields=["cards_taken", "removed_at"])
    _follow(user, project, at)
    _follow_counters(user, project, list(project.counters.filter(removed_at=None)), at)


@transaction.atomic
def add_decision(*, user: User, project: Project, text: DecisionText, at: datetime) -> Decision:
    """Note a decision. Raises ``CannotKeepProject``."""
    text = _checked_decision(text)
    project = _locked(user, project)
    _check_room(project.decisions.filter(removed_at=None).count(), "decisions")
    decision = Decision.objects.create(project=project, made_at=at, edited_at=at, **_columns(text))
    search.refresh(user=user, kind=KIND, keys=[project.key])
    return decision


@transaction.atomic
def save_decision(*, user: User, decision: Decision, text: DecisionText, version: int, at: datetime) -> Decision:
    """Keep what was written of a decision. Raises ``RowChanged`` and ``CannotKeepProject``."""
    text = _checked_decision(text)
    project = _locked(user, decision.project)
    decision = _save_row(project.decisions.get(pk=decision.pk), _columns(text), version, at)
    search.refresh(user=user, kind=KIND, keys=[project.key])
    return decision


@transaction.atomic
def remove_decision(*, user: User, decision: Decision, at: datetime) -> None:
    """Take a decision away; for a day it can be brought back. Its counter-questions stay."""
    project = _locked(user, decision.project)
    project.decisions.filter(pk=decision.pk).update(removed_at=at)
    project.decisions.filter(removed_at__lt=at - KEPT_FOR).delete()
    search.refresh(user=user, kind=KIND, keys=[project.key])


@transaction.atomic
def restore_decision(*, user: User, decision: Decision) -> None:
    """Bring a decision back."""
    project = _locked(user, decision.project)
    project.decisions.filter(pk=decision.pk).update(removed_at=None)
    search.refresh(user=user, kind=KIND, keys=[project.key])


@transaction.atomic
def add_counter(
    *, user: User, project: Project, text: CounterText, at: datetime, decision: Decision | None = None
) -> Counter:
    """Note a question that an interviewer would ask, of the project or of one of its decisions. Raises
    ``CannotKeepProject``."""
    source = CounterSource.DECISION if decision else CounterSource.OWN
    return _add_counters(user, project, [(text, source, "")], at, decision)[0]


@transaction.atomic
def ask_why_not(*, user: User, project: Project, decision: Decision, at: datetime) -> list[Counter]:
    """Make "Why not …?" of each alternative of a decision that is not asked yet; what was noted against it begins the
    answer. Raises ``CannotKeepProject`` when there are too many."""
    asked = set(_locked(user, project).counters.filter(removed_at=None).values_list("question", flat=True))
    new = {
        f"{decision.choice}: why not {one.name}?"[:MOST_QUESTION]: one.why_not
        for one in alternatives(decision.alternatives)
    }
    texts = [
        (CounterText(question, why_not), CounterSource.DECISION, "")
        for question, why_not in new.items()
        if question not in asked
    ]
    return _add_counters(user, project, texts, at, decision)


@transaction.atomic
def ask_from_bank(*, user: User, project: Project, questions: Iterable[tuple[str, str]], at: datetime) -> list[Counter]:
    """Take questions of the bank (key and text), to be answered for this project; those that are there already stay as
    they are."""
    asked = set(_locked(user, project).counters.filter(removed_at=None).values_list("question_key", flat=True))
    texts = [
        (CounterText(question[:MOST_QUESTION]), CounterSource.BANK, key)
        for key, question in questions
        if key not in asked
    ]
    return _add_counters(user, project, texts, at, None)


@transaction.atomic
def save_counter(*, user: User, counter: Counter, text: CounterText, version: int, at: datetime) -> Counter:
    """Keep a counter-question and its answer. Raises ``RowChanged`` and ``CannotKeepProject``."""
    text = _checked_counter(text)
    project = _locked(user, counter.project)
    counter = _save_row(project.counters.get(pk=counter.pk), _counter_columns(text), version, at)
    _follow_counters(user, project, [counter], at)
    return counter


@transaction.atomic
def remove_counter(*, user: User, counter: Counter, at: datetime) -> None:
    """Take a counter-question away with its card; for a day both can be brought back."""
    project = _locked(user, counter.project)
    row = project.counters.get(pk=counter.pk)
    row.cards_taken = review.take_out(user=user, kind=COUNTER, keys=[row.key])
    row.removed_at = at
    row.save(update_fields=["cards_taken", "removed_at"])
    project.counters.filter(removed_at__lt=at - KEPT_FOR).delete()
    search.refresh(user=user, kind=COUNTER, keys=[row.key])


@transaction.atomic
def restore_counter(*, user: User, counter: Counter, at: datetime) -> None:
    """Bring a counter-question back."""
    project = _locked(user, counter.project)
    row = project.counters.get(pk=counter.pk)
    review.bring_back(user=user, taken=row.cards_taken)
    row.cards_taken, row.removed_at = [], None
    row.save(update_fields=["cards_taken", "removed_at"])
    _follow_counters(user, project, [row], at)


def _add_counters(
    user: User,
    project: Project,
    texts: Sequence[tuple[CounterText, CounterSource, str]],
    at: datetime,
    decision: Decision | None,
) -> list[Counter]:
    project = _locked(user, project)
    checked = [(_checked_counter(text), source, key) for text, source, key in texts]
    _check_room(project.counters.filter(removed_at=None).count() + len(checked) - 1, "counter-questions")
    made = [
        Counter.objects.create(
            project=project,
            source=source,
            question_key=key,
            decision=decision,
            made_at=at,
            edited_at=at,
            **_counter_columns(text),
        )
        for text, source, key in checked
    ]
    _follow_counters(user, project, made, at)
    return made


def _follow(user: User, project: Project, at: datetime) -> None:
    """Cards and index stand as the project says. With a five-minute version it gets a card, which then stays."""
    card = project_card(project)
    if project.told_five.strip():
        review.put(user=user, cards=[card], at=at)
    review.describe(user=user, cards=[card], at=at)
    search.refresh(user=user, kind=KIND, keys=[project.key])


def _follow_counters(user: User, project: Project, rows: Sequence[Counter], at: datetime) -> None:
    """A counter-question gets a card once it has an answer."""
    cards = {row.key: counter_card(row, project) for row in rows}
    review.put(user=user, cards=[cards[row.key] for row in rows if row.answer.strip()], at=at)
    review.describe(user=user, cards=cards.values(), at=at)
    search.refresh(user=user, kind=COUNTER, keys=list(cards))


def _save_row(row: Row, values: Mapping[str, object], version: int, at: datetime) -> Row:
    if all(getattr(row, name) == value for name, value in values.items()):
        return row
    if row.version != version:
        raise RowChanged(row)
    for name, value in values.items():
        setattr(row, name, value)
    row.version, row.edited_at = row.version + 1, at
    row.save()
    return row


def _keep_version(project: Project, part: Part, values: Mapping[str, str], at: datetime, apart: bool) -> None:
    latest = project.versions.filter(part=part.value).order_by("-at", "-pk").first()
    if latest and not apart and at - latest.began_at < ONE_SPELL:
        latest.texts, latest.at = dict(values), at
        latest.save()
    else:
        ProjectVersion.objects.create(project=project, part=part.value, texts=dict(values), began_at=at, at=at)


def _locked(user: User, project: Project) -> Project:
    return accounts.owned(Project, user).select_for_update().get(pk=project.pk)


def _free_slug(user: User, title: str) -> str:
    begin = slugify(title, allow_unicode=True)[:60].strip("-") or "project"
    taken = set(accounts.owned(Project, user).filter(slug__startswith=begin).values_list("slug", flat=True)) | RESERVED
    numbered = (begin if number == 1 else f"{begin}-{number}" for number in range(1, len(taken) + 2))
    return next(slug for slug in numbered if slug not in taken)


def _check_room(count: int, words: str) -> None:
    if count >= MOST_ROWS:
        raise CannotKeepProject(f"A project holds {MOST_ROWS} {words}. Delete some that you are done with first.")


def _columns(text: DecisionText) -> dict[str, object]:
    return {
        "choice": text.choice,
        "alternatives": text.alternatives,
        "reason": text.reason,
        "would_change": text.would_change,
        "on": text.on,
        "reversible": text.reversible,
    }


def _counter_columns(text: CounterText) -> dict[str, object]:
    return {"question": text.question, "answer": text.answer, "seconds": text.seconds}


def _checked(part: Part, texts: Mapping[str, str]) -> dict[str, str]:
    """The fields of a part, cleaned; one that is not given is empty."""
    values = {}
    for name in part.fields:
        text = texts.get(name, "")
        if name in LINES:
            values[name] = _line(text, TITLES[name], MOST_TITLE if name == "title" else MOST_LINE)
        else:
            values[name] = _clean(text, TITLES[name], MOST_SLIDES if name == "slides" else MOST_TEXT)
    if part is Part.WRITE_UP and not values["title"]:
        raise CannotKeepProject("Give the project a title first: what you would call it to a colleague.")
    return values


def _checked_decision(text: DecisionText) -> DecisionText:
    choice = _line(text.choice, "What was chosen", MOST_LINE)
    if not choice:
        raise CannotKeepProject("Say what was chosen, in a few words: a decision needs that much.")
    return DecisionText(
        choice=choice,
        alternatives=_clean(text.alternatives, "The list of alternatives", MOST_TEXT),
        reason=_clean(text.reason, "The reason", MOST_TEXT),
        would_change=_clean(text.would_change, "What would change it", MOST_TEXT),
        on=text.on,
        reversible=text.reversible if text.reversible in Reversible.values else "",
    )


def _checked_counter(text: CounterText) -> CounterText:
    question = _line(text.question, "The question", MOST_QUESTION)
    if not question:
        raise CannotKeepProject("Write the question first, as an interviewer would ask it.")
    return CounterText(question, _clean(text.answer, "The answer", MOST_TEXT), min(max(0, text.seconds), MOST_SECONDS))


def _line(text: str, words: str, most: int) -> str:
    return _clean(" ".join(text.replace("\0", " ").split()), words, most)


def _clean(text: str, words: str, most: int) -> str:
    text = text.replace("\0", " ").replace("\r\n", "\n").strip()
    if len(text) > most:
        raise CannotKeepProject(f"{words} takes {most} characters and has {len(text)}. Shorten it.")
    return text
