"""``hexloop packs cases``: what is wrong with the design cases of a pack. Needs no judge."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from hexloop.cli.actions import add_action
from hexloop.cli.exits import DONE, FAILED, USAGE, Exit
from hexloop.cli.talk import error_line, tell
from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.design_cases.case import CASES_FOLDER, CaseArea, DesignCase
from hexloop.core.content.design_cases.checking import checked_cases
from hexloop.core.content.problem import PackError
from hexloop.core.content.source import suggestion


def add_arguments(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The action ``cases``."""
    text = "check every design case: stages, counts, lengths, links, units, arithmetic and estimates"
    parser = add_action(actions, "cases", text, run)
    parser.add_argument("ids", nargs="*", metavar="ID", help="only these cases")
    parser.add_argument("--pack", type=Path, default=CORE_PACK, metavar="FOLDER", help="another pack than the core's")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout instead of lines")


def run(args: argparse.Namespace) -> int:
    """Check, print, and answer 1 when anything is wrong."""
    _refuse_unknown(args.pack, args.ids)
    cases, errors = checked_cases(args.pack)
    if args.ids:
        files = {f"{CASES_FOLDER}/{name}.toml" for name in args.ids}
        cases = tuple(case for case in cases if case.id in args.ids)
        errors = [error for error in errors if error.path in files]
    tell(_as_json(errors, cases) if args.json else _as_lines(errors, cases))
    return FAILED if errors else DONE


def _refuse_unknown(folder: Path, names: Sequence[str]) -> None:
    # A broken case is in no list, but its file is there and its errors are what is asked for.
    known = sorted(file.stem for file in (folder / CASES_FOLDER).glob("*.toml"))
    for name in names:
        if name not in known:
            raise Exit(f'No case has the id "{name}": {suggestion(name, known)}', USAGE)


def _as_json(errors: Sequence[PackError], cases: Sequence[DesignCase]) -> str:
    found = {"cases": [case.id for case in cases], "errors": [asdict(error) for error in errors]}
    return json.dumps(found, ensure_ascii=False)


def _as_lines(errors: Sequence[PackError], cases: Sequence[DesignCase]) -> str:
    counts = Counter(case.area for case in cases)
    lines = [error_line(error) for error in errors]
    lines += [f"{area.title}: {counts[area]}" for area in CaseArea if counts[area]]
    return "\n".join([*lines, f"{len(cases)} cases, {len(errors)} errors"])
