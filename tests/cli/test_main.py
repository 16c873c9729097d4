"""The words of the command line: help, usage, exit codes."""

import subprocess
import sys

import pytest
from commands import command

from hexloop import __version__
from hexloop.cli import VERBS, main
from hexloop.cli.exits import Exit
from hexloop.lib.errors import HexloopError

LOADED = """
import sys
from hexloop.cli import main
try:
    main(["--help"])
except SystemExit:
    pass
print(sorted(name for name in ("django", "sqlite3", "numpy", "waitress") if name in sys.modules), file=sys.stderr)
"""


def test_help_loads_nothing_slow():
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)

    assert done.stderr == "[]\n"
    assert done.stdout.startswith("usage: hexloop ")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb, capsys):
    with pytest.raises(SystemExit) as left:
        main([verb, "--help"])

    assert left.value.code == 0
    assert f"usage: hexloop {verb}" in capsys.readouterr().out


def test_version(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--version"])

    assert (left.value.code, capsys.readouterr().out) == (0, f"hexloop {__version__}\n")


@pytest.mark.parametrize("words", [["nonsense"], ["serve", "--port", "x"], ["backup"], ["open", "--wat"]])
def test_bad_usage_is_two(words):
    assert subprocess.run(command(*words), capture_output=True, check=False).returncode == 2


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (Exit("Not here. Go there.", 3), 3, "Not here. Go there.\n"),
        (HexloopError("It failed. Try this."), 1, "It failed. Try this.\n"),
        (KeyboardInterrupt(), 1, ""),
        (BrokenPipeError(), 1, ""),
    ],
)
def test_error_is_a_sentence_and_a_code(monkeypatch, capsys, error, code, said):
    def fail(args):
        raise error

    monkeypatch.setattr("hexloop.cli.open.run", fail)

    assert main(["open"]) == code
    assert capsys.readouterr().err == said


def test_own_mistake_is_logged_and_leaves_with_one(monkeypatch, caplog):
    monkeypatch.setattr("hexloop.cli.open.run", lambda args: 1 / 0)

    assert main(["open"]) == 1
    assert "ZeroDivisionError" in caplog.text
