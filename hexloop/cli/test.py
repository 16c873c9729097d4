"""``hexloop test``: judge a file that says itself which problem it solves."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

from hexloop.cli.exits import DONE, ENVIRONMENT, FAILED, USAGE, Exit
from hexloop.cli.judge import HERE, change_of, read_source, verdict_lines
from hexloop.cli.opening import case_cache, open_judge, open_pack
from hexloop.cli.talk import say, tell
from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.cases import all_cases
from hexloop.core.content.lookup import problem_named, unknown_text
from hexloop.core.content.problem import Pack, PackProblem
from hexloop.core.content.show import call_text
from hexloop.core.judge.results import CaseWords, results_json
from hexloop.core.judge.task import Case
from hexloop.core.judge.verdict import Verdict

_HEADER_LINES = 10
_HEADER = re.compile(r"#.*?(?:problem|slug)\s*[:=]\s*([\w-]+(?:/change)?)|#.*?/problems/([\w-]+)", re.IGNORECASE)
_NUMBERED = re.compile(r"0*(\d+)[._\s-]+(.+)")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A file, and the problem where the file does not say it."""
    parser.add_argument(
        "words",
        nargs="*",
        metavar="[SLUG] FILE",
        help="the submission, - for stdin; SLUG, a problem's slug or LeetCode number, is taken from the file's name "
        'or from a comment "# problem: two-sum" on top when it is left out',
    )
    parser.add_argument(
        "--change",
        nargs="?",
        const=HERE,
        metavar="FILE",
        help="judge against the problem's change request; FILE may stand here or before it",
    )
    parser.add_argument("--results", type=Path, metavar="FILE", help="also write Exercism's results.json, version 3")
    parser.add_argument("--json", action="store_true", help="print that object instead of the verdict in words")
    parser.add_argument("--pack", type=Path, default=CORE_PACK, metavar="FOLDER", help="another pack than the core's")


def run(args: argparse.Namespace) -> int:
    """1 when the file is not accepted, 3 when the judge failed."""
    words = [*args.words, args.change] if args.change else args.words
    if not 1 <= len(words) <= 2:
        raise Exit("Give one file, and the problem's slug before it if need be: hexloop test two-sum my.py", USAGE)
    pack = open_pack(args.pack)
    file = Path(words[-1])
    source = read_source(file)
    problem = _problem(pack, words[0] if len(words) == 2 else "", file, source)
    if args.change is not None:
        problem = change_of(problem)
    with open_judge() as judge:
        cases = all_cases(problem, judge=judge, cache=case_cache())
        result = judge.run(problem.task, source, cases)
    written = json.dumps(results_json(result, case_words(problem, cases)), ensure_ascii=False, indent=2)
    if args.results:
        _write(args.results, written)
    tell(written if args.json else "\n".join(verdict_lines(problem, cases, result)))
    if result.verdict is Verdict.SYSTEM_ERROR:
        return ENVIRONMENT
    return DONE if result.verdict.passed else FAILED


def case_words(problem: PackProblem, cases: tuple[Case, ...]) -> list[CaseWords]:
    """The cases' names and calls. Samples are the examples of the statement."""
    names = [f"Example {at}" if case.sample else f"Case {at}" for at, case in enumerate(cases, start=1)]
    return [
        CaseWords(f"{name}: {case.note}" if case.note else name, call_text(problem, case))
        for name, case in zip(names, cases, strict=True)
    ]


def _problem(pack: Pack, name: str, file: Path, source: str) -> PackProblem:
    """The problem that is named, or that the file names: in a comment on top, else by its own name."""
    if name:
        found = problem_named(pack, name)
        if found is None:
            raise Exit(unknown_text(pack, name), USAGE)
        return found
    for guess in [*_in_header(source), *_in_name(file)]:
        found = problem_named(pack, guess)
        if found is not None:
            say(f"{file.name}: {found.title}")
            return found
    raise Exit(
        f"{file} does not say which problem it solves: give the slug, hexloop test SLUG {file}, "
        'or write "# problem: SLUG" on top.',
        USAGE,
    )


def _in_header(source: str) -> list[str]:
    found = (_HEADER.search(line) for line in source.splitlines()[:_HEADER_LINES])
    return [match[1] or match[2] for match in found if match]


def _in_name(file: Path) -> list[str]:
    """What a file's name may mean: ``two_sum.py``, ``1.two-sum.py``, ``0001_two_sum.py``, ``1.py``."""
    stem = file.stem
    names = [stem, re.sub(r"[_\s]+", "-", stem).lower()]
    numbered = _NUMBERED.fullmatch(stem)
    if numbered:
        names += [re.sub(r"[_\s]+", "-", numbered[2]).lower(), numbered[1]]
    return names


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        raise Exit(f"{file} cannot be written: {error.strerror}. Name another file with --results.", USAGE) from error
