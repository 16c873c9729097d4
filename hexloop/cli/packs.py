"""``hexloop packs``: ``check`` judges everything that travels with the problems, ``mutate`` tries the cases,
``questions`` checks the questions, ``cases`` the design cases."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from hexloop.cli import design_cases, mutation, questions
from hexloop.cli.actions import add_action, run
from hexloop.cli.exits import DONE, FAILED, USAGE, Exit
from hexloop.cli.opening import open_judge, open_pack
from hexloop.cli.talk import error_line, say, tell
from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.check import CheckReport, ProblemReport, Progress, check_pack
from hexloop.core.content.lookup import unknown_text
from hexloop.core.content.mutation.record import percent, total_share
from hexloop.core.content.mutation.standing import Standing
from hexloop.core.content.problem import Pack
from hexloop.core.content.reader import problem_folders
from hexloop.core.content.selection import Part, read_part, selected

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One action for each thing that can be done with a pack."""
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    text = "judge every submission of every problem, check constraints, samples and files"
    check = _action(actions, "check", text, _check)
    check.add_argument("--json", action="store_true", help="one JSON object on stdout instead of a table")
    text = "complain about problems whose mutation score is low, or not recorded for their files as they are"
    check.add_argument("--strict", action="store_true", help=text)
    text = "change the accepted submissions in one place at a time, and list the changes that no case notices"
    mutation.add_arguments(_action(actions, "mutate", text, mutation.run))
    questions.add_arguments(actions)
    design_cases.add_arguments(actions)


def _on_problems(args: argparse.Namespace) -> int:
    """Do the action on the problems that are asked for."""
    pack = open_pack(args.pack)
    _refuse_unknown(pack, args.slugs)
    work: Callable[[argparse.Namespace, Pack], int] = args.work
    return work(args, selected(pack, slugs=args.slugs, part=args.part))


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    text: str,
    work: Callable[[argparse.Namespace, Pack], int],
) -> argparse.ArgumentParser:
    parser = add_action(actions, name, text, _on_problems)
    parser.set_defaults(work=work)
    parser.add_argument("slugs", nargs="*", metavar="SLUG", help="only these problems")
    parser.add_argument("--pack", type=Path, default=CORE_PACK, metavar="FOLDER", help="another pack than the core's")
    text = "only this part of the problems, such as 1/3; a problem is in the same part every time"
    parser.add_argument("--part", type=_part, metavar="N/OF", help=text)
    return parser


def _part(text: str) -> Part:
    try:
        return read_part(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _check(args: argparse.Namespace, pack: Pack) -> int:
    """Check, print, and answer 1 when anything is wrong. The questions are checked unless problems are named."""
    with open_judge() as judge:
        report = check_pack(pack, judge=judge, strict=args.strict, questions=not args.slugs, progress=_say_progress)
    tell(json.dumps(_as_json(report), ensure_ascii=False) if args.json else _as_table(report))
    return DONE if report.passed else FAILED


def _refuse_unknown(pack: Pack, slugs: Sequence[str]) -> None:
    # A broken problem is not in the pack, but its folder is there and its errors are what is asked for.
    known = {folder.name for folder in problem_folders(pack.folder)}
    for slug in slugs:
        if slug not in known:
            raise Exit(unknown_text(pack, slug), USAGE)


def _say_progress(progress: Progress) -> None:
    row = progress.row
    wrong = f", {len(row.errors)} errors" if row.errors else ""
    say(
        f"{progress.done}/{progress.total} {row.slug}: {row.judged} submissions, {row.cases} cases, "
        f"{row.seconds:.1f} s{wrong}"
    )


def _as_json(report: CheckReport) -> dict[str, object]:
    return {
        "problems": report.problems,
        "questions": report.questions,
        "design_cases": report.design_cases,
        "submissions": {"judged": report.judged, "unexpected": report.unexpected},
        "seconds": round(report.seconds, 1),
        "mutation": _mutation(report.standing),
        "errors": [asdict(error) for error in report.errors],
    }


def _mutation(standing: Standing) -> dict[str, object]:
    """``score`` is ``null`` when no problem has one. ``unrecorded`` are the problems that are not in it."""
    scores = list(standing.scores.values())
    return {
        "mutants": sum(score.mutants for score in scores),
        "killed": sum(score.killed for score in scores),
        "equivalent": sum(score.equivalent for score in scores),
        "score": round(total_share(scores), 4) if scores else None,
        "unrecorded": list(standing.unrecorded),
    }


def _as_table(report: CheckReport) -> str:
    width = max((len(row.slug) for row in report.rows), default=0)
    lines = [
        f"{'problem':<{width}}  kind  cases  judged  unexpected  errors  slowest accepted  growth",
        *(_row(row, width) for row in report.rows),
        "",
    ]
    if report.errors:
        lines += [*(error_line(error) for error in report.errors), ""]
    if report.standing.scores:
        scores = list(report.standing.scores.values())
        lines.append(f"Mutation score {percent(total_share(scores))} of {len(scores)} problems")
    if report.standing.unrecorded:
        slugs = " ".join(report.standing.unrecorded)
        lines.append(f"No mutation score is recorded for the files as they are: hexloop packs mutate --record {slugs}")
    lines.append(
        f"{sum(report.problems.values())} problems, {report.judged} submissions judged, "
        f"{report.unexpected} unexpected, {len(report.errors)} errors"
    )
    return "\n".join(lines)


def _row(row: ProblemReport, width: int) -> str:
    line = (
        f"{row.slug:<{width}}  {row.kind.value:<4}  {row.cases:>5}  {row.judged:>6}  {row.unexpected:>10}  "
        f"{len(row.errors):>6}  {row.accepted_ms:>13.0f} ms  {row.growth}"
    )
    return line.rstrip()
