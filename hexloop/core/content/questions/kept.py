"""A bank of questions as one JSON text: read ten times faster than the TOML files that it came from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from hexloop.core.content.kepttext import keep_text, read_kept
from hexloop.core.content.problem import PackError
from hexloop.core.content.questions.question import Area, Level, Paper, Question, QuestionBank, QuestionTopic, Section
from hexloop.core.content.questions.reading import read_questions

FORMAT = 3
"""Raise it when the same files are read differently: every text kept before is then made again."""


def kept_bank(folder: Path, cache: Path | None) -> tuple[QuestionBank, tuple[PackError, ...]]:
    """The questions of the pack in ``folder`` and what is wrong with them, as ``read_questions`` finds them.

    They are kept in the folder ``cache`` under a digest of the pack's files, so a changed file is read anew and a
    damaged text made again. A cache that cannot be written costs time and nothing else.
    """
    file = cache / f"questions.{folder.name}.{bank_digest(folder)}.json" if cache else None
    found = read_kept(file, load_bank) if file else None
    if found is None:
        errors: list[PackError] = []
        found = read_questions(folder, errors), tuple(errors)
        if file:
            keep_text(file, dump_bank(*found))
    return found


def bank_digest(folder: Path) -> str:
    """A digest of every file that a bank is read from."""
    total = hashlib.sha256(repr((FORMAT, [field.name for field in fields(Question)])).encode())
    for file in _files(folder):
        content = file.read_bytes()
        total.update(f"{file.name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()[:32]


def dump_bank(bank: QuestionBank, errors: Iterable[PackError]) -> str:
    """Bank and errors as JSON."""
    data = {
        "topics": [asdict(topic) for topic in bank.topics],
        "questions": [_as_row(question) for question in bank.questions],
        "papers": [asdict(paper) for paper in bank.papers],
        "names": bank.names,
        "errors": [asdict(error) for error in errors],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def load_bank(text: str) -> tuple[QuestionBank, tuple[PackError, ...]]:
    """The inverse of ``dump_bank``. Raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    data = json.loads(text)
    topics = {row["id"]: QuestionTopic(**row | {"area": Area(row["area"])}) for row in data["topics"]}
    questions = tuple(_question(row, topics[row["topic"]]) for row in data["questions"])
    papers = tuple(Paper(**row) for row in data["papers"])
    errors = tuple(PackError(**row) for row in data["errors"])
    return QuestionBank(tuple(topics.values()), questions, papers, tuple(data["names"])), errors


def _files(folder: Path) -> list[Path]:
    papers = folder / "papers.toml"
    return [*([papers] if papers.is_file() else []), *sorted((folder / "questions").glob("*.toml"))]


def _as_row(question: Question) -> dict[str, Any]:
    # Not asdict: it would write out the topic of every question.
    return {field.name: getattr(question, field.name) for field in fields(question)} | {"topic": question.topic.id}


def _question(row: dict[str, Any], topic: QuestionTopic) -> Question:
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    values |= {"topic": topic, "level": Level(row["level"])}
    values["section"] = Section(row["section"]) if row["section"] else None
    return Question(**values)
