"""``hexloop judge``: a stream of submissions as JSON lines, or one file for a person."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from hexloop.cli.exits import DONE, FAILED, USAGE, Exit
from hexloop.cli.judgelines import Desk, answers
from hexloop.cli.opening import case_cache, open_judge, open_pack
from hexloop.cli.talk import tell
from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.cases import all_cases
from hexloop.core.content.lookup import problem_named, unknown_text
from hexloop.core.content.problem import PackProblem
from hexloop.core.content.shelf import CaseShelf
from hexloop.core.content.show import answer_text, call_text, case_difference, expected_text, operation_lines
from hexloop.core.judge.task import MISSING, Case, Style
from hexloop.core.judge.verdict import CaseResult, Result

HERE = ""
"""What ``--change`` holds when the file stands elsewhere on the line."""
_FIRST_CALLS = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Either ``--jsonl`` or a problem and a file."""
    parser.add_argument("problem", nargs="?", metavar="SLUG", help="a problem's slug or LeetCode number")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the submission, - for stdin")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id", "problem", "source"} a line from stdin, write {"id", "verdict", …} a line in the same order',
    )
    parser.add_argument(
        "--change",
        nargs="?",
        const=HERE,
        metavar="FILE",
        help="judge against the problem's change request; FILE may stand here or before it",
    )
    parser.add_argument("--pack", type=Path, default=CORE_PACK, metavar="FOLDER", help="another pack than the core's")
    parser.set_defaults(usage=parser.format_usage().strip())


def run(args: argparse.Namespace) -> int:
    """1 when a line could not be judged, or when the one file is not accepted."""
    if args.jsonl:
        if args.problem is not None:
            raise Exit("With --jsonl the problems are named on stdin: leave SLUG and FILE out.", USAGE)
        if args.change is not None:
            named = '"problem": "slug/change"'
            raise Exit(f"With --jsonl a change request is named on its line, {named}: leave --change out.", USAGE)
        return _judge_lines(args.pack)
    file = args.file or (Path(args.change) if args.change else None)
    if args.problem is None or file is None:
        raise Exit(f"{args.usage}\nGive a problem and a file, or --jsonl with lines on stdin.", USAGE)
    return _judge_file(args.pack, args.problem, file, change=args.change is not None)


def _judge_lines(folder: Path) -> int:
    pack = open_pack(folder)
    slots = os.cpu_count() or 1
    all_judged = True
    with open_judge() as judge:
        desk = Desk(pack=pack, judge=judge, shelf=CaseShelf(judge=judge, cache=case_cache()))
        for answer in answers(sys.stdin.buffer, desk, slots=slots):
            tell(answer.text)
            all_judged = all_judged and answer.judged
    return DONE if all_judged else FAILED


def _judge_file(folder: Path, name: str, file: Path, *, change: bool) -> int:
    pack = open_pack(folder)
    problem = problem_named(pack, name)
    if problem is None:
        raise Exit(unknown_text(pack, name), USAGE)
    if change:
        problem = change_of(problem)
    source = read_source(file)
    with open_judge() as judge:
        cases = all_cases(problem, judge=judge, cache=case_cache())
        result = judge.run(problem.task, source, cases)
    for line in verdict_lines(problem, cases, result):
        tell(line)
    return DONE if result.verdict.passed else FAILED


def change_of(problem: PackProblem) -> PackProblem:
    """The problem's change request; leaves with 2 when it has none."""
    found = problem if problem.extends else problem.change
    if found is None:
        raise Exit(f"{problem.title} has no change request: leave --change out.", USAGE)
    return found


def read_source(file: Path) -> str:
    """The text of the submission, ``-`` for stdin; leaves with 2 when it cannot be read."""
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except OSError as error:
        raise Exit(f"{file} cannot be read: {error.strerror}. Name the file with your solution.", USAGE) from error
    except UnicodeDecodeError as error:
        raise Exit(f"{file} is not UTF-8 text: save it as UTF-8.", USAGE) from error


def verdict_lines(problem: PackProblem, cases: tuple[Case, ...], result: Result) -> list[str]:
    """The verdict for a person, with the smallest failing case."""
    lines = [
        f"{result.verdict.title}: {problem.title}",
        f"{result.passed} of {result.total} cases, {result.cpu_ms:.0f} ms CPU, {result.wall_ms:.0f} ms in all",
    ]
    if result.verdict.passed:
        return lines
    failing = next((ran for ran in result.cases if ran.index == result.failing), None)
    if failing is None:
        return [*lines, "", result.message]
    return [*lines, "", *_failing_lines(problem, cases[failing.index], failing, result)]


def _failing_lines(problem: PackProblem, case: Case, ran: CaseResult, result: Result) -> list[str]:
    lines = [ran.message or result.message] if ran.message or result.message else []
    operations = problem.task.signature.style is Style.OPERATIONS
    lines += _operation_lines(problem, case, ran) if operations else _call_lines(problem, case, ran)
    if case.note:
        lines.append(f"Case      {case.note}")
    if ran.stdout:
        lines += ["Printed", *(f"  {line}" for line in ran.stdout.splitlines())]
    return lines


def _call_lines(problem: PackProblem, case: Case, ran: CaseResult) -> list[str]:
    lines = [f"Call      {call_text(problem, case)}"]
    if case.expected is not MISSING:
        lines.append(f"Expected  {expected_text(problem, case)}")
    if ran.has_got:
        lines.append(f"Got       {answer_text(problem, ran.got)}")
    return lines


def _operation_lines(problem: PackProblem, case: Case, ran: CaseResult) -> list[str]:
    """Call by call with what differs; only the first calls when nothing came back."""
    if not ran.has_got:
        calls = operation_lines(problem, case)
        more = [f"… {len(calls) - _FIRST_CALLS} operations after"] if len(calls) > _FIRST_CALLS else []
        return [*calls[:_FIRST_CALLS], *more]
    return [
        f"{line.label}  expected {line.expected}, got {line.got or 'nothing'}"
        if line.expected != line.got
        else line.label
        for line in case_difference(problem, case, ran.got).lines
    ]
