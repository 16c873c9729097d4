"""One problem folder, read strictly: problem.toml, the prose, the cases, the submissions."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from hexloop.core.content.casefile import read_cases
from hexloop.core.content.growtable import read_grow
from hexloop.core.content.problem import Constraint, Difficulty, PackError, PackProblem, ProblemKind, Submission
from hexloop.core.content.signature import read_signature
from hexloop.core.content.source import open_source, suggestion
from hexloop.core.content.starter import starter_for
from hexloop.core.content.submissions import read_submissions
from hexloop.core.content.tables import Table, open_table
from hexloop.core.content.taskfile import PRELUDE, VALIDATOR, read_checker, read_given, read_ml, read_validator
from hexloop.core.judge.task import Case, Limits, Signature, Style, Task

IMAGES = ("py", "numpy", "torch")
LEAST_CPU_MS = 1_000
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_FILES = {"problem.toml", "statement.md", "hints.md", "editorial.md", "cases.jsonl", "generate.py", "starter.py"}
_FILES |= {VALIDATOR, PRELUDE}
_RULE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_UNFAIR = "less would refuse right answers on a slow or busy machine"
_NO_SIGNATURE = Signature(Style.FUNCTION, "", ())


@dataclass(frozen=True, slots=True)
class Known:
    """Ids that a problem may name; ``None`` when their file could not be read, so that one fault
    there is not repeated in every problem."""

    topics: Collection[str] | None
    lists: Collection[str] | None


def read_problem(folder: Path, path: str, known: Known, errors: list[PackError]) -> PackProblem | None:
    """The problem in ``folder``, or ``None`` with every fault in ``errors``. ``path`` is how people see it."""
    reading = _Reading(folder, path, known, [])
    problem = reading.problem()
    if reading.errors:
        errors.extend(reading.errors)
        return None
    return problem


@dataclass(frozen=True, slots=True)
class _Reading:
    """The steps of reading one folder. Each notes its faults and answers with a stand-in."""

    folder: Path
    path: str
    known: Known
    errors: list[PackError]

    def problem(self) -> PackProblem | None:
        """The whole folder; to be thrown away when there are errors."""
        self._files()
        statement, hints, editorial = self._text("statement.md"), self._hints(), self._text("editorial.md")
        generator = self._generator()
        submissions = read_submissions(self.folder / "submissions", f"{self.path}/submissions", self.errors)
        source = open_source(self.folder / "problem.toml", f"{self.path}/problem.toml", self.errors)
        table = open_table(source) if source else None
        if table is None:
            return None
        task = self._task(table)
        reference, seed = _reference(table, submissions)
        growth = table.text("growth")
        problem = PackProblem(
            slug=self.folder.name,
            number=table.whole("number", 0, least=1) or None,
            title=table.text("title"),
            kind=table.choice("kind", ProblemKind),
            difficulty=table.choice("difficulty", Difficulty),
            pattern=table.text("pattern"),
            topics=_known_ids(table, "topics", self.known.topics),
            lists=_known_ids(table, "lists", self.known.lists),
            related=_slugs(table),
            minutes=table.whole("minutes", least=1),
            growth=growth,
            grow=read_grow(table, growth, generator),
            statement=statement,
            constraints=_constraints(table),
            hints=hints,
            editorial=editorial,
            task=task,
            submissions=submissions,
            reference=reference,
            seed=seed,
            exempt=_exempt(table),
            folder=self.folder,
            starter="" if self.errors else self._starter(task),
            cases=() if self.errors else self._cases(task.signature),
        )
        table.finish()
        return problem

    def _files(self) -> None:
        names = sorted(entry.name for entry in self.folder.iterdir())
        for name in names:
            if name not in _FILES and name not in {"submissions", "__pycache__"} and not name.startswith("."):
                hint = suggestion(name, sorted(_FILES))
                self._complain(name, f"{name} is no file of a problem: {hint}")
        if not SLUG.fullmatch(self.folder.name):
            self._complain("", "A problem's folder is its slug: small letters, digits and single hyphens.")

    def _task(self, table: Table) -> Task:
        files = {entry.name for entry in self.folder.iterdir()}
        given = read_given(table, files, self._text)
        asked = table.table("signature")
        if asked is None:
            table.complain("[signature] is missing: say how a submission is called.")
        signature = read_signature(asked, given.classes if given else ()) if asked else _NO_SIGNATURE
        checker = read_checker(table, signature)
        if given and given.driver and signature.style is not Style.FUNCTION:
            table.complain('[given] has a "driver", which needs style = "function" in [signature].')
        image = _image(table)
        return Task(
            signature=signature,
            checker=checker,
            limits=_limits(table),
            image=image,
            bans=table.texts("bans"),
            validator=read_validator(table, checker, files, self._text),
            given=given,
            ml=read_ml(table, signature, image),
        )

    def _generator(self) -> str:
        return self._text("generate.py") if (self.folder / "generate.py").exists() else ""

    def _text(self, name: str) -> str:
        source = open_source(self.folder / name, f"{self.path}/{name}", self.errors)
        if source is None:
            return ""
        if not source.text.strip():
            source.complain(f"{name} is empty: write it, docs/guide/add-a-problem.md says how.")
        return source.text.strip()

    def _hints(self) -> tuple[str, ...]:
        text = self._text("hints.md")
        if not text:
            return ()
        hints = tuple(hint.strip() for hint in _RULE.split(text))
        if len(hints) != 3 or not all(hints):
            count = sum(bool(hint) for hint in hints)
            self._complain("hints.md", f"There are {count} hints: write three, with a line --- between them.")
        return hints

    def _starter(self, task: Task) -> str:
        if not (self.folder / "starter.py").exists():
            return starter_for(task.signature, task.given)
        text = self._text("starter.py")
        return f"{text}\n"

    def _cases(self, signature: Signature) -> tuple[Case, ...]:
        source = open_source(self.folder / "cases.jsonl", f"{self.path}/cases.jsonl", self.errors)
        return read_cases(source, signature) if source else ()

    def _complain(self, name: str, message: str) -> None:
        self.errors.append(PackError(f"{self.path}/{name}".rstrip("/"), 0, message))


def _known_ids(table: Table, key: str, known: Collection[str] | None) -> tuple[str, ...]:
    ids = table.texts(key, None if key == "topics" else ())
    if known is None:
        return ids
    for name in ids:
        if name not in known:
            table.complain(f'"{name}" is no id of {key}.toml: {suggestion(name, list(known))}', key)
    return ids


def _slugs(table: Table) -> tuple[str, ...]:
    slugs = table.texts("related")
    for slug in slugs:
        if not SLUG.fullmatch(slug):
            table.complain(f'"{slug}" in "related" is no slug: small letters, digits and single hyphens.', "related")
    return slugs


def _image(table: Table) -> str:
    image = table.text("image", "py")
    if image not in IMAGES:
        table.complain(f'"image" is "{image}": {suggestion(image, list(IMAGES))}', "image")
    return image


def _limits(root: Table) -> Limits:
    table = root.table("limits")
    if table is None:
        return Limits()
    standard = Limits()
    limits = Limits(
        cpu_ms=table.whole("cpu_ms", standard.cpu_ms, least=LEAST_CPU_MS, why=_UNFAIR),
        wall_ms=table.whole("wall_ms", standard.wall_ms, least=0),
        memory_mb=table.whole("memory_mb", standard.memory_mb, least=1),
        output_kb=table.whole("output_kb", standard.output_kb, least=1),
        answer_kb=table.whole("answer_kb", standard.answer_kb, least=1),
    )
    table.finish()
    return limits


def _constraints(root: Table) -> tuple[Constraint, ...]:
    constraints = []
    for table in root.tables("constraint"):
        constraints.append(Constraint(table.text("text"), table.text("check", "", may_be_empty=True)))
        table.finish()
    return tuple(constraints)


def _reference(root: Table, submissions: tuple[Submission, ...]) -> tuple[Submission, int]:
    accepted = {f"accepted/{one.name}": one for one in submissions if one.expected == "accepted"}
    table = root.table("reference")
    if table is None:
        root.complain('[reference] is missing: add it with submission = "accepted/….py".')
        return Submission("", "accepted", Path()), 0
    name = table.text("submission")
    if name and name not in accepted:
        table.complain(f'"{name}" is not in submissions/: {suggestion(name, sorted(accepted))}', "submission")
    seed = table.whole("seed", 0)
    table.finish()
    return accepted.get(name, Submission(name, "accepted", Path())), seed


def _exempt(root: Table) -> dict[str, str]:
    table = root.table("exempt")
    if table is None:
        return {}
    reasons = {key: table.text(key) for key in ("accepted", "wrong") if key in table}
    table.finish()
    return reasons
