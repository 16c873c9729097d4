"""``hexloop doctor``: what works on this machine and what does not."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict

from hexloop import __version__
from hexloop.cli import checks
from hexloop.cli.checks import Finding, State
from hexloop.cli.exits import DONE, ENVIRONMENT, FAILED
from hexloop.cli.program import start_django
from hexloop.cli.talk import tell
from hexloop.lib.folders import data_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``--json`` for programs."""
    parser.add_argument("--json", action="store_true", help="one JSON object instead of the table")


def run(args: argparse.Namespace) -> int:
    """Report; 0 all well, 1 something needs attention, 3 something is broken."""
    findings = list(_findings())
    if args.json:
        tell(json.dumps({"version": __version__, "findings": [asdict(one) for one in findings]}, indent=1))
    else:
        _table(findings)
    states = {one.state for one in findings}
    if State.BROKEN in states:
        return ENVIRONMENT
    return FAILED if State.ATTENTION in states else DONE


def _findings() -> Iterator[Finding]:
    folder = data_folder()
    start_django()
    yield Finding("Hexloop", State.OK, __version__)
    yield from checks.machine()
    yield from checks.data(folder)
    yield from checks.stored(folder)
    yield from checks.index(folder)
    yield from checks.running(folder)
    yield from checks.judge()
    yield from checks.content()


def _table(findings: list[Finding]) -> None:
    names = max(len(one.name) for one in findings)
    states = max(len(one.state) for one in findings)
    for one in findings:
        tell(f"{one.name:<{names}}  {one.state:<{states}}  {one.text}")
