"""``hexloop import leetcode`` as a person and a script run it."""

import json
from pathlib import Path

FILES = Path(__file__).parents[1] / "files" / "leetcode"


def test_a_history_comes_in_once(made, run):
    first = run("import", "leetcode", FILES / "submissions.json", "--json")
    second = run("import", "leetcode", FILES / "submissions.json")

    assert (first.returncode, second.returncode) == (0, 0)
    told = json.loads(first.stdout)
    assert (told["counts"]["imported"], told["counts"]["skipped"], told["counts"]["reviews"]) == (4, 1, 2)
    assert second.stdout.endswith("4 unchanged, 1 skipped.\n")
    assert "A Premium One: The bank has no such problem." in second.stdout


def test_a_dry_run_and_only_tried(made, run):
    dry = run("import", "leetcode", FILES / "submissions.csv", "--dry-run")
    tried = run("import", "leetcode", FILES / "submissions.csv", "--tried", "--json")

    assert "Nothing was changed: this was a dry run." in dry.stderr
    assert json.loads(tried.stdout)["counts"]["reviews"] == 0


def test_a_file_that_was_cut_off_is_refused(made, run):
    done = run("import", "leetcode", FILES / "cut-off.json")

    assert done.returncode == 1
    assert "was cut off" in done.stderr
