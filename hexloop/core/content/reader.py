"""Reads a pack: topics.toml, lists.toml and every folder of problems/."""

from __future__ import annotations

from pathlib import Path

from hexloop.core.content.folder import SLUG, Known, read_problem
from hexloop.core.content.problem import Pack, PackError, PackProblem, ProblemList, Topic
from hexloop.core.content.roadmap import circle
from hexloop.core.content.source import open_source, suggestion
from hexloop.core.content.tables import Table, open_table

GROUPS = ("structure", "algorithm", "ml", "ood")


def read_pack(folder: Path) -> Pack:
    """Read everything in ``folder``. Never raises for what a file says: a broken part is left out and
    stands in ``errors`` with the file, relative to ``folder``, and the line."""
    errors: list[PackError] = []
    topics = _topics(folder, errors)
    lists = _lists(folder, errors)
    known = Known(
        None if topics is None else {topic.id for topic in topics},
        None if lists is None else {one.id for one in lists},
    )
    problems = _problems(folder / "problems", known, errors)
    return Pack(folder.name, folder, problems, topics or (), lists or (), tuple(errors))


def problem_folders(folder: Path) -> list[Path]:
    """The problem folders of the pack in ``folder``, broken ones too, by slug."""
    problems = folder / "problems"
    if not problems.is_dir():
        return []
    return sorted(entry for entry in problems.iterdir() if entry.is_dir() and not entry.name.startswith((".", "__")))


def _problems(folder: Path, known: Known, errors: list[PackError]) -> tuple[PackProblem, ...]:
    problems: list[PackProblem] = []
    owners: dict[int, str] = {}
    for entry in problem_folders(folder.parent):
        problem = read_problem(entry, f"problems/{entry.name}", known, errors)
        if problem is None:
            continue
        if problem.number is not None and owners.setdefault(problem.number, problem.slug) != problem.slug:
            message = f"{owners[problem.number]} has the number {problem.number} already: correct one of them."
            errors.append(PackError(f"problems/{entry.name}/problem.toml", 0, message))
            continue
        problems.append(problem)
    return tuple(problems)


def _topics(folder: Path, errors: list[PackError]) -> tuple[Topic, ...] | None:
    """The topics, or ``None`` when the file has a fault of its own."""
    root = _root(folder, "topics.toml", errors)
    if root is None:
        return None
    topics: dict[str, Topic] = {}
    for table in root.tables("topic"):
        name, title, group = _id(table, topics), table.text("title"), table.text("group")
        topic = Topic(name, title, group, table.text("parent", ""), table.texts("needs"))
        if topic.group and topic.group not in GROUPS:
            table.complain(f'"group" is "{topic.group}": {suggestion(topic.group, list(GROUPS))}', "group")
        if topic.parent and topic.parent not in topics:
            table.complain(f'"parent" is "{topic.parent}", which no topic above this one has as its id.', "parent")
        table.finish()
        topics[topic.id] = topic
    _check_needs(root, topics)
    root.finish()
    return tuple(topics.values()) if not _faults("topics.toml", errors) else None


def _check_needs(root: Table, topics: dict[str, Topic]) -> None:
    for topic in topics.values():
        for need in topic.needs:
            if need not in topics:
                root.complain(
                    f'"{topic.id}" needs "{need}", which no topic has as its id: {suggestion(need, list(topics))}'
                )
    if ring := circle(topics.values()):
        root.complain(f"These topics need each other in a ring: {' → '.join(ring)}. Take one of the needs out.")


def _lists(folder: Path, errors: list[PackError]) -> tuple[ProblemList, ...] | None:
    """The lists, or ``None`` when the file has a fault of its own."""
    root = _root(folder, "lists.toml", errors)
    if root is None:
        return None
    lists: dict[str, ProblemList] = {}
    for table in root.tables("list"):
        one = ProblemList(_id(table, lists), table.text("title"), table.text("about"), table.texts("problems", None))
        for slug in one.problems:
            if not SLUG.fullmatch(slug):
                table.complain(f'"{slug}" is no slug: small letters, digits and single hyphens.', "problems")
        table.finish()
        lists[one.id] = one
    root.finish()
    return tuple(lists.values()) if not _faults("lists.toml", errors) else None


def _root(folder: Path, name: str, errors: list[PackError]) -> Table | None:
    source = open_source(folder / name, name, errors)
    return open_table(source) if source else None


def _id(table: Table, taken: dict[str, Topic] | dict[str, ProblemList]) -> str:
    name = table.text("id")
    if name and not SLUG.fullmatch(name):
        table.complain(f'"{name}" is no id: small letters, digits and single hyphens.', "id")
    if name in taken:
        table.complain(f'The id "{name}" is taken by a table above: give this one its own.', "id")
    return name


def _faults(path: str, errors: list[PackError]) -> bool:
    return any(error.path == path for error in errors)
