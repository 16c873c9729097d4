"""One problem folder, read strictly: problem.toml, the prose, the cases, the submissions."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from hexloop.core.content.change import CHANGE, read_change
from hexloop.core.content.growtable import read_grow
from hexloop.core.content.partfiles import PartFiles
from hexloop.core.content.partkeys import read_constraints, read_exempt, read_reference
from hexloop.core.content.problem import Difficulty, PackError, PackProblem, ProblemKind
from hexloop.core.content.signature import read_signature
from hexloop.core.content.source import open_source, suggestion
from hexloop.core.content.starter import starter_for
from hexloop.core.content.submissions import read_submissions
from hexloop.core.content.tables import Table, open_table
from hexloop.core.content.taskfile import PRELUDE, VALIDATOR, read_checker, read_given, read_ml, read_validator
from hexloop.core.judge.task import Limits, Signature, Style, Task

IMAGES = ("py", "numpy", "torch")
LEAST_CPU_MS = 1_000
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_FILES = {"problem.toml", "statement.md", "hints.md", "editorial.md", "cases.jsonl", "generate.py", "starter.py"}
_FILES |= {VALIDATOR, PRELUDE, "equivalents.toml"}
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
        self._files.check_names(_FILES, ("submissions", CHANGE))
        self._check_slug()
        statement, hints, editorial = self._text("statement.md"), self._files.hints(), self._text("editorial.md")
        generator = self._files.optional_text("generate.py")
        submissions = read_submissions(self.folder / "submissions", f"{self.path}/submissions", self.errors)
        source = open_source(self.folder / "problem.toml", f"{self.path}/problem.toml", self.errors)
        table = open_table(source) if source else None
        if table is None:
            return None
        task = self._task(table)
        reference, seed = read_reference(table, submissions)
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
            constraints=read_constraints(table),
            hints=hints,
            editorial=editorial,
            task=task,
            submissions=submissions,
            reference=reference,
            seed=seed,
            exempt=read_exempt(table, "accepted", "wrong", "cases", "change"),
            folder=self.folder,
            starter="" if self.errors else self._starter(task),
            cases=() if self.errors else self._files.cases(task.signature),
        )
        change = read_change(table, problem, self._files)
        table.finish()
        return replace(problem, change=change)

    @property
    def _files(self) -> PartFiles:
        return PartFiles(self.folder, self.path, self.errors)

    def _text(self, name: str) -> str:
        return self._files.text(name)

    def _check_slug(self) -> None:
        if not SLUG.fullmatch(self.folder.name):
            self._files.complain("", "A problem's folder is its slug: small letters, digits and single hyphens.")

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

    def _starter(self, task: Task) -> str:
        if not (self.folder / "starter.py").exists():
            return starter_for(task.signature, task.given)
        text = self._text("starter.py")
        return f"{text}\n"


def _known_ids(table: Table, key: str, known: Collection[str] | None) -> tuple[str, ...]:
    ids = table.texts(key, None if key == "topics" else ())
    if known is None:
        return ids
    for name in ids:
        if name not in known:
            table.complain(f'"{name}" is no id of {key}.toml: {suggestion(name, sorted(known))}', key)
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
