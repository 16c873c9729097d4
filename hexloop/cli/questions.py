"""``hexloop packs questions``: what is wrong with the questions of a pack, and what is missing. Needs no judge."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from hexloop.cli.actions import add_action
from hexloop.cli.exits import DONE, FAILED, USAGE, Exit
from hexloop.cli.talk import error_line, tell
from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.problem import PackError
from hexloop.core.content.questions.question import QuestionBank
from hexloop.core.content.questions.reading import read_questions
from hexloop.core.content.questions.rules import gaps, question_errors
from hexloop.core.content.source import suggestion


def add_arguments(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The action ``questions``."""
    text = "check every question: lengths, key points, links, arithmetic; and say what is missing"
    parser = add_action(actions, "questions", text, run)
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help="only the questions of these topics")
    parser.add_argument("--pack", type=Path, default=CORE_PACK, metavar="FOLDER", help="another pack than the core's")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout instead of lines")


def run(args: argparse.Namespace) -> int:
    """Check, print, and answer 1 when anything is wrong. What is missing is said and is no fault."""
    errors: list[PackError] = []
    bank = read_questions(args.pack, errors)
    errors += question_errors(bank)
    _refuse_unknown(bank, args.topics)
    if args.topics:
        files = {f"questions/{topic}.toml" for topic in args.topics}
        errors = [error for error in errors if error.path in files]
    counts = {topic.id: sum(one.topic is topic for one in bank.questions) for topic in bank.topics}
    tell(_as_json(errors, counts, bank) if args.json else _as_lines(errors, counts, bank))
    return FAILED if errors else DONE


def _refuse_unknown(bank: QuestionBank, topics: list[str]) -> None:
    known = [topic.id for topic in bank.topics]
    for name in topics:
        if name not in known:
            raise Exit(f'No topic has the id "{name}": {suggestion(name, known)}', USAGE)


def _as_json(errors: list[PackError], counts: dict[str, int], bank: QuestionBank) -> str:
    found = {"questions": counts, "missing": gaps(bank), "errors": [asdict(error) for error in errors]}
    return json.dumps(found, ensure_ascii=False)


def _as_lines(errors: list[PackError], counts: dict[str, int], bank: QuestionBank) -> str:
    lines = [error_line(error) for error in errors]
    lines += [f"{topic.title}: {counts[topic.id]} of {topic.target}" for topic in bank.topics]
    return "\n".join([*lines, f"{sum(counts.values())} questions, {len(errors)} errors"])
