"""Reads questions/ and papers.toml of a pack."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from hexloop.core.content.folder import SLUG
from hexloop.core.content.problem import PackError
from hexloop.core.content.questions.question import Area, Level, Paper, Question, QuestionBank, QuestionTopic, Section
from hexloop.core.content.source import open_source, suggestion
from hexloop.core.content.tables import Table, open_table

SKILLS = (
    *("conflict", "feedback", "influence", "leadership", "mentoring", "ownership", "initiative", "delivery"),
    *("prioritization", "ambiguity", "decision", "data", "debugging", "failure", "learning", "communication"),
    *("collaboration", "customer", "motivation", "growth"),
)
"""What a behavior question asks to hear about; a story names the same skills."""

TOPICS_FILE, NAMES_FILE, PAPERS_FILE = "topics.toml", "names.toml", "papers.toml"


def read_questions(folder: Path, errors: list[PackError]) -> QuestionBank:
    """Read the questions of the pack in ``folder``; a pack without the folder questions/ has none.

    Never raises for what a file says: a broken question is left out and stands in ``errors``.
    """
    papers = read_papers(folder, errors)
    questions = folder / "questions"
    if not questions.is_dir():
        return QuestionBank(papers=tuple(papers.values()))
    topics = _topics(questions / TOPICS_FILE, errors)
    names = _names(questions / NAMES_FILE, errors)
    taken: dict[str, Question] = {}
    for topic in topics.values():
        if (questions / f"{topic.id}.toml").exists():
            _read_topic(questions / f"{topic.id}.toml", topic, taken, (names, papers), errors)
    errors += _strangers(questions, topics)
    errors += _unknown_related(taken.values())
    return QuestionBank(tuple(topics.values()), tuple(taken.values()), tuple(papers.values()), names)


def _read_topic(
    file: Path,
    topic: QuestionTopic,
    taken: dict[str, Question],
    known: tuple[Collection[str], Collection[str]],
    errors: list[PackError],
) -> None:
    root = _open(file, f"questions/{file.name}", errors)
    if root is None:
        return
    for table in root.tables("question"):
        before = len(errors)
        question = _question(table, topic, known)
        table.finish()
        if question.id in taken:
            table.complain(f'The id "{question.id}" is taken by another question: give this one its own.', "id")
        if len(errors) == before:
            taken[question.id] = question
    root.finish()


def _question(table: Table, topic: QuestionTopic, known: tuple[Collection[str], Collection[str]]) -> Question:
    names, papers = known
    return Question(
        id=_slug(table),
        topic=topic,
        level=table.choice("level", Level),
        question=table.text("question").strip(),
        key_points=table.texts("key_points", None),
        answer=table.text("answer").strip(),
        follow_up=table.text("follow_up").strip(),
        wrong=table.text("wrong").strip(),
        related=table.texts("related"),
        papers=_all_known(table, "papers", papers),
        names=_all_known(table, "names", names),
        computed=table.texts("computed"),
        disputed=table.text("disputed", "").strip(),
        skills=_all_known(table, "skills", SKILLS, needed=topic.area is Area.BEHAVIOR),
        section=table.choice("section", Section) if topic.area is Area.PROJECT else None,
    )


def _slug(table: Table) -> str:
    name = table.text("id")
    if name and not SLUG.fullmatch(name):
        table.complain(f'"{name}" is no id: small letters, digits and single hyphens.', "id")
    return name


def _all_known(table: Table, key: str, known: Collection[str], *, needed: bool = False) -> tuple[str, ...]:
    found = table.texts(key, None if needed else ())
    for name in found:
        if name not in known:
            table.complain(f'"{key}" holds "{name}": {suggestion(name, list(known))}', key)
    return found


def _topics(file: Path, errors: list[PackError]) -> dict[str, QuestionTopic]:
    root = _open(file, f"questions/{TOPICS_FILE}", errors)
    topics: dict[str, QuestionTopic] = {}
    for table in root.tables("topic") if root else ():
        topic = QuestionTopic(
            id=_slug(table),
            title=table.text("title"),
            area=table.choice("area", Area),
            covers=table.text("covers"),
            target=table.whole("target", least=0),
        )
        table.finish()
        if topic.id in topics:
            table.complain(f'The id "{topic.id}" is taken by a topic above: give this one its own.', "id")
        topics[topic.id] = topic
    if root:
        root.finish()
    return topics


def _names(file: Path, errors: list[PackError]) -> tuple[str, ...]:
    root = _open(file, f"questions/{NAMES_FILE}", errors)
    if root is None:
        return ()
    names = root.texts("names", None)
    root.finish()
    return names


def read_papers(folder: Path, errors: list[PackError]) -> dict[str, Paper]:
    """The papers of the pack in ``folder`` by id; a pack without papers.toml has none."""
    file = folder / PAPERS_FILE
    if not file.exists():
        return {}
    root = _open(file, file.name, errors)
    papers: dict[str, Paper] = {}
    for table in root.tables("paper") if root else ():
        paper = Paper(
            id=table.text("id"),
            title=table.text("title"),
            first_author=table.text("first_author"),
            year=table.whole("year", least=1900),
            area=table.text("area"),
            arxiv=table.text("arxiv", ""),
            named=table.flag("named"),
            start=table.whole("start", 0, least=1),
        )
        table.finish()
        if paper.id in papers:
            table.complain(f'The id "{paper.id}" is taken by a paper above: give this one its own.', "id")
        papers[paper.id] = paper
    if root:
        root.finish()
    return papers


def _open(file: Path, path: str, errors: list[PackError]) -> Table | None:
    source = open_source(file, path, errors)
    return open_table(source) if source else None


def _strangers(folder: Path, topics: Mapping[str, QuestionTopic]) -> list[PackError]:
    """Question files whose name is no topic's id: nobody would ever be asked what stands in them."""
    known = {*topics, TOPICS_FILE.removesuffix(".toml"), NAMES_FILE.removesuffix(".toml")}
    return [
        PackError(f"questions/{file.name}", 0, f'No topic has the id "{file.stem}": {suggestion(file.stem, [*topics])}')
        for file in sorted(folder.glob("*.toml"))
        if file.stem not in known
    ]


def _unknown_related(questions: Iterable[Question]) -> list[PackError]:
    found = {question.id: question for question in questions}
    return [
        PackError(
            f"questions/{question.topic.id}.toml",
            0,
            f'"{question.id}" is related to "{other}", which no question has as its id: {_near(other, found)}',
        )
        for question in found.values()
        for other in question.related
        if other not in found or other == question.id
    ]


def _near(name: str, found: Collection[str]) -> str:
    close = get_close_matches(name, found, n=1)
    return f'did you mean "{close[0]}"?' if close else "write that question, or take the id out."
