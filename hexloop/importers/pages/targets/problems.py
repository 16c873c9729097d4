"""Rows of a coding tracker: the problem they name, how it went and when, and the insight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.coding import queries as coding
from hexloop.apps.coding import services
from hexloop.apps.coding.models import Problem
from hexloop.apps.review import services as review
from hexloop.apps.review.models import Card, ReviewKind
from hexloop.apps.review.services.importing import ImportedCard, ImportedMemory, ImportedReview, import_cards
from hexloop.core.formats.notion.records import Column, Database, Property, Type
from hexloop.core.memory import schedule
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.importers.pages.hands import Hands, digest
from hexloop.importers.pages.target import Carried, Field, Filled, Target
from hexloop.importers.pages.values import DIFFICULTIES, is_yes, mastery, moment, names, plain_words
from hexloop.importers.report import Outcome

MOST_INSIGHT = 2_000
NOT_THERE = "No problem of the bank is called that, so it is kept as it stands."


class Problems(Target):
    """A row becomes a grade of the problem at the day it was solved, and its insight."""

    name = "problems"
    title = "Problems"
    note = (
        "Each row that names a problem of the bank gives it your mastery on the day you solved it, and your insight. "
        "Other rows become pages."
    )
    fields = (
        Field(
            "problem",
            "Problem",
            frozenset({"problem", "problems", "title", "name", "question", "leetcode", "problem name", "task"}),
        ),
        Field(
            "number",
            "LeetCode number",
            frozenset(
                {"", "number", "no", "nr", "id", "lc", "lc number", "leetcode number", "leetcode id", "problem no"}
            ),
        ),
        Field("link", "Link", frozenset({"link", "url", "leetcode link", "leetcode url", "problem link", "source"})),
        Field(
            "mastery",
            "Level of mastery",
            frozenset({"level of mastery", "mastery", "mastery level", "confidence", "how did it go", "result"}),
            types=frozenset({Type.SELECT, Type.STATUS, Type.MULTI_SELECT, Type.FORMULA}),
        ),
        Field(
            "solved",
            "Date solved",
            frozenset(
                {"date solved", "solved", "solved on", "date", "last solved", "completed", "date completed", "done on"}
                | {"last practiced", "last reviewed", "last attempt", "day"}
            ),
            types=frozenset({Type.DATE, Type.CREATED_TIME, Type.EDITED_TIME, Type.FORMULA, Type.ROLLUP}),
        ),
        Field(
            "insight",
            "Key insight",
            frozenset(
                {"key insight", "key insights", "insight", "insights", "takeaway", "takeaways", "key takeaway"}
                | {"key idea", "trick", "summary", "notes", "note"}
            ),
        ),
        Field("redo", "Do it again", frozenset({"re do", "redo", "revisit", "repeat", "again", "retry"})),
        Field("companies", "Companies", frozenset({"company", "companies", "asked by", "company tags", "asked at"})),
        Field(
            "known",
            "Known here already",
            frozenset(
                {"difficulty", "level", "topic", "topics", "pattern", "patterns", "category", "type", "tags"}
                | {"data structure", "algorithm", "leetcode tags"}
            ),
            many=True,
        ),
    )
    title_words = frozenset(
        {"leetcode", "lc", "coding", "neetcode", "blind", "dsa", "algorithms", "problems", "problem"}
    )
    telling = {"mastery": 0.4, "insight": 0.25, "number": 0.15, "redo": 0.15, "solved": 0.1, "link": 0.05, "known": 0.1}

    def columns(self, columns: Sequence[Column], title_column: str) -> dict[str, str]:  # type: ignore[override]
        """By headings; a column whose options are words of mastery is it, whatever it is called."""
        found = super().columns(columns, title_column)
        if "problem" not in found.values():
            found[title_column] = "problem"
        if "mastery" not in found.values():
            found |= {column.name: "mastery" for column in columns if _tells_mastery(column)}
        return found

    def guess(self, database: Database) -> float:
        """Besides: links to a collection of problems, or the words of mastery themselves, say it."""
        linked = any("leetcode.com/problems/" in sample for column in database.columns for sample in column.samples)
        told = any(_tells_mastery(column) for column in database.columns)
        return min(1.0, super().guess(database) + (0.5 if linked else 0.0) + (0.2 if told else 0.0))

    def url(self, key: str) -> str:
        """The page of a problem."""
        return reverse("problem", args=[key])

    def carry(self, rows: Sequence[Filled], hands: Hands) -> list[Carried]:
        """Insights and tags one by one, grades all at once."""
        found = [(row, problem_of(row, hands)) for row in rows]
        graded = _graded(hands, [problem.slug for _, problem in found if problem])
        history = _History(hands)
        carried = [_one(row, problem, hands, history, graded) if problem else _unknown() for row, problem in found]
        history.keep()
        return carried


@dataclass
class _History:
    """The grades of a batch, kept together."""

    hands: Hands
    new: list[review.NewCard] = field(default_factory=list)
    cards: list[ImportedCard] = field(default_factory=list)

    def add(self, problem: Problem, grade: Grade, at: datetime, redo_on: date | None) -> None:
        """A grade given elsewhere at this moment."""
        how = self.hands.how
        retention = how.retention(Round.CODING.value)
        done = schedule.grade(None, grade, at=at, retention=retention, clock=how.clock, weights=how.weights)
        memory = ImportedMemory(
            stability=done.memory.stability,
            difficulty=done.memory.difficulty,
            due_on=min(done.due_on, redo_on) if redo_on else done.due_on,
            last_review_at=at,
            last_grade=grade,
            reviews=1,
            lapses=0,
        )
        given = ImportedReview(at, grade, 0, ReviewKind.LEARN, {})
        topic = coding.main_topic(problem)
        self.new.append(
            review.NewCard(kind=coding.KIND, key=problem.slug, round=Round.CODING, title=problem.title, topic=topic)
        )
        self.cards.append(ImportedCard(coding.KIND, problem.slug, memory=memory, reviews=(given,)))

    def keep(self) -> None:
        """Write them."""
        if self.cards:
            review.put(user=self.hands.user, cards=self.new, at=self.hands.at)
            import_cards(user=self.hands.user, cards=self.cards, source=self.hands.source.value, at=self.hands.at)


def _tells_mastery(column: Column) -> bool:
    """Whether the options of a column are words of mastery and not of difficulty."""
    words = [option for option in column.options if plain_words(option) not in DIFFICULTIES]
    told = [word for word in words if mastery(word)]
    return len(told) >= 2 and 2 * len(told) >= len(words)


def problem_of(row: Filled, hands: Hands) -> Problem | None:
    """The problem that a row names: its link says most, then its title, then its number."""
    for text in (row.text("link"), row.text("problem"), row.row.title):
        problem = hands.problems.find(text) if text else None
        if problem:
            return problem
    number = row.text("number").removeprefix("#").removesuffix(".0").strip()
    return hands.problems.numbered(int(number)) if number.isascii() and number.isdigit() else None


def _unknown() -> Carried:
    return Carried(Outcome.IMPORTED, NOT_THERE)


def _graded(hands: Hands, slugs: list[str]) -> set[str]:
    """Those of these problems that have a grade already."""
    cards = accounts.owned(Card, hands.user).filter(kind=coding.KIND, key__in=slugs, reviews__gt=0)
    return set(cards.values_list("key", flat=True))


def _one(row: Filled, problem: Problem, hands: Hands, history: _History, graded: set[str]) -> Carried:
    unused, said = set(), []
    told, trouble = _insight(row, problem, hands)
    if trouble:
        unused.add("insight")
        said.append(trouble)
    unused |= _grade(row, problem, history, graded)
    if "mastery" in unused:
        said.append(f"{row.text('mastery')[:60]} is no level of mastery here.")
    company = row.cell("companies")
    if company and hands.tag(names(company), kind=coding.KIND, key=problem.slug):
        unused.add("companies")
    return Carried(
        outcome=Outcome.UPDATED if row.before else Outcome.IMPORTED,
        reason=" ".join(said),
        kind=coding.KIND,
        key=problem.slug,
        told=told,
        unused=frozenset(unused),
    )


def _insight(row: Filled, problem: Problem, hands: Hands) -> tuple[str, str]:
    """The insight as it stands afterwards, and what to say where it is not that of the row."""
    text, solved = row.text("insight"), row.cell("solved")
    at = min((moment(solved, hands.zone) if solved else None) or hands.at, hands.at)
    progress = services.open_problem(user=hands.user, problem=problem, at=at)
    if not text or text == progress.insight:
        return progress.insight, ""
    edited = progress.insight and not (row.before and digest(progress.insight) == row.before.kept)
    if edited:
        return progress.insight, "You wrote another insight here, so it was left alone."
    kept = text if len(text) <= MOST_INSIGHT else f"{text[: MOST_INSIGHT - 1].rstrip()}…"
    services.write_insight(user=hands.user, problem=problem, text=kept, at=at)
    return kept, "" if kept == text else "The insight is longer than fits, so it was cut."


def _grade(row: Filled, problem: Problem, history: _History, graded: set[str]) -> set[str]:
    """Keep how it went; the fields that could not be read."""
    hands, word, solved = history.hands, row.cell("mastery"), row.cell("solved")
    at = moment(solved, hands.zone) if solved else None
    unused = {"solved"} if solved and (at is None or at > hands.at) else set()
    if "solved" in unused:
        at = None
    if word is None:
        return unused | ({"solved"} if solved else set())
    grade = mastery(word.text)
    if grade is None:
        return unused | {"mastery"} | ({"solved"} if solved else set())
    if at is None and (problem.slug in graded or row.before):
        return unused
    graded.add(problem.slug)
    history.add(problem, grade, at or hands.at, _redo_on(row.cell("redo"), hands))
    return unused


def _redo_on(cell: Property | None, hands: Hands) -> date | None:
    """The day on which a problem should come back at the latest, where a row asks for it."""
    if cell is None:
        return None
    at = moment(cell, hands.zone)
    if at:
        return hands.how.clock.day_of(at)
    return hands.how.today if is_yes(cell) else None
