"""The command line: one module a verb, imported when it is called.

Exit codes of every verb: 0 done, 1 a failed verdict or check, 2 usage, 3 environment. Data goes to
stdout, talk to stderr. Only ``argparse`` is imported for ``--help``, which keeps it fast.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import sys
from collections.abc import Sequence
from typing import Protocol, cast

from hexloop import __version__
from hexloop.cli.actions import with_form
from hexloop.cli.exits import FAILED, Exit
from hexloop.lib.errors import HexloopError

VERBS = {
    "serve": "start the program and open it in the browser (also plain `hexloop`)",
    "open": "print and open a fresh one-time link to the running program",
    "demo": "start it on a throw-away data folder with three believable months",
    "search": "find pages, problems, questions and everything else you have here",
    "paper": "add papers by arXiv id or DOI",
    "doctor": "say what works on this machine and what does not",
    "backup": "write everything you made into one file",
    "restore": "put a backup back",
    "import": "take in what you made elsewhere, or an export of Hexloop's",
    "export": "write everything you made as one folder of plain files, or a part for other programs",
    "reindex": "make the search index anew",
    "test": "judge one file that names its problem, and write results.json",
    "judge": "judge submissions from stdin, one JSON object a line",
    "packs": "check the content packs",
}


MODULES = {"import": "importing", "export": "exporting"}
"""Where a verb stands whose name cannot be a module's."""
USUAL_FORM = {"import": "folder", "export": "folder"}
"""What a verb of several forms does when none is named."""


class Verb(Protocol):
    """What a verb's module offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the verb's arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it; the answer is the exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """The entry point of ``hexloop``. Returns the exit code; argparse itself exits with 2 on bad usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or (words[0].startswith("-") and words[0] not in {"-h", "--help", "--version"}):
        words.insert(0, "serve")
    parser, verbs = _parsers()
    if words[0] in VERBS:
        verb = _load(words[0])
        verb.add_arguments(verbs[words[0]])
        if words[0] in USUAL_FORM:
            words = with_form(words, verbs[words[0]], USUAL_FORM[words[0]])
        args = parser.parse_args(words)
        return _run(verb, args)
    parser.parse_args(words)
    return FAILED


def _parsers() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    parser = argparse.ArgumentParser(
        prog="hexloop", description="The interview-preparation workbench for machine-learning engineers."
    )
    parser.add_argument("--version", action="version", version=f"hexloop {__version__}")
    commands = parser.add_subparsers(metavar="VERB", required=True)
    return parser, {name: commands.add_parser(name, help=text, description=text) for name, text in VERBS.items()}


def _load(name: str) -> Verb:
    return cast(Verb, importlib.import_module(f"hexloop.cli.{MODULES.get(name, name)}"))


def _run(verb: Verb, args: argparse.Namespace) -> int:
    try:
        return verb.run(args)
    except Exit as stop:
        print(stop, file=sys.stderr)  # noqa: T201 -- talk goes to stderr
        return stop.code
    except HexloopError as error:
        print(error, file=sys.stderr)  # noqa: T201 -- talk goes to stderr
        return FAILED
    except KeyboardInterrupt:
        return FAILED
    except BrokenPipeError:
        return FAILED
    except Exception:
        logging.getLogger("hexloop").exception("hexloop stopped on an error of its own. Please report the lines below.")
        return FAILED
