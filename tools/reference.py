"""Write ``docs/guide/command-line.md`` from the parsers themselves. A test fails when it is stale."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

from hexloop.cli import MODULES, VERBS

PAGE = Path(__file__).resolve().parent.parent / "docs" / "guide" / "command-line.md"

HEAD = """\
# The command line

Written by `make docs`; change the parsers in `hexloop/cli/`, not this page.

Exit codes of every verb: 0 done, 1 a failed verdict or check, 2 usage, 3 environment. Data goes to stdout,
talk to stderr, so `hexloop open --no-browser | head -1` is a link. In a checkout the command is
`.venv/bin/hexloop`.

| variable | what it does |
|---|---|
| `HEXLOOP_DATA` | the data folder |
| `HEXLOOP_PORT` | the port of `serve` and `demo` |
| `HEXLOOP_NO_BROWSER` | `1`: no browser is opened |
| `HEXLOOP_OFFLINE` | `1`: no other host is ever asked for anything; papers are added with their id alone |
| `HEXLOOP_JUDGE_PYTHON` | the interpreter that runs submissions, for whoever keeps torch elsewhere |
"""


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), "utf-8")
    return 0


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(_verb(name, text) for name, text in VERBS.items())])


def _verb(name: str, text: str) -> str:
    parser = argparse.ArgumentParser(prog=f"hexloop {name}", add_help=False)
    import_module(f"hexloop.cli.{MODULES.get(name, name)}").add_arguments(parser)
    return _section(f"hexloop {name}", text[0].upper() + text[1:] + ".", parser)


def _section(title: str, text: str, parser: argparse.ArgumentParser) -> str:
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    rows = [_row(action) for action in parser._actions if action not in below and action.dest != "help"]
    table = ["", "| argument | what it does |", "|---|---|", *rows] if rows else []
    nested = [
        _section(f"{title} {name}", "", sub).strip() + "\n" for group in below for name, sub in group.choices.items()
    ]
    return "\n".join([f"## {title}", "", text, *table, "", *nested]).replace("\n\n\n", "\n\n")


def _row(action: argparse.Action) -> str:
    value = action.metavar or (action.dest.upper() if action.nargs != 0 and not action.choices else "")
    if action.choices:
        value = " or ".join(str(choice) for choice in action.choices)
    named = ", ".join(f"{option} {value}".strip() for option in action.option_strings) or str(value)
    return f"| `{named}` | {(action.help or '').replace('|', chr(92) + '|')} |"


if __name__ == "__main__":
    sys.exit(main())
