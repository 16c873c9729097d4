"""``hexloop import notion`` as a person and a script run it."""

import hashlib
import json

import pytest
from make_notion import EXPORT, in_parts, junk, packed, under, workspace
from make_trackers import tracker_zip


@pytest.fixture
def export(tmp_path):
    path = tmp_path / "Export.zip"
    path.write_bytes(in_parts(under(EXPORT, workspace("html")), junk()))
    return path


def state_of(folder):
    """Every file of the data folder but logs and locks, by its hash."""
    files = (path for path in folder.rglob("*") if path.is_file() and "-wal" not in path.name)
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files if "-shm" not in path.name}


def test_every_entry_is_accounted_for_twice(made, run, export):
    first = run("import", "notion", export, "--json")
    second = run("import", "notion", export, "--json")

    assert (first.returncode, second.returncode) == (0, 0)
    told, again = json.loads(first.stdout), json.loads(second.stdout)
    assert told["entries"] == told["imported"] + told["attached"] + len(told["skipped"])
    assert (told["pages"], told["rows"], told["databases"], told["attached"]) == (10, 8, 3, 3)
    assert told["links"] == {"resolved": 7, "unresolved": [{"page": "ML breadth", "link": "Gone.html"}]}
    assert all(set(one) == {"entry", "reason"} for one in told["skipped"])
    assert (told["outcomes"]["unchanged"], again["outcomes"]["imported"]) == (0, 0)
    assert "What was there until now is kept in" in first.stderr


def test_a_dry_run_leaves_the_data_folder_as_it_is(made, run, export):
    before = state_of(made)

    done = run("import", "notion", export, "--dry-run", "--json")

    assert done.returncode == 0
    assert json.loads(done.stdout)["dry_run"] is True
    assert state_of(made) == before


def test_a_data_folder_is_made_where_there_is_none(folder, run, export):
    done = run("import", "notion", export, "--json")

    assert done.returncode == 0
    assert json.loads(done.stdout)["pages"] == 10
    assert (folder / "hexloop.sqlite3").exists()


def test_a_dry_run_makes_no_data_folder(folder, run, export):
    done = run("import", "notion", export, "--dry-run", "--json")

    assert (done.returncode, json.loads(done.stdout)["pages"]) == (0, 10)
    assert not folder.exists()


def test_tables_become_what_is_asked_for(made, run, tmp_path):
    path = tmp_path / "x.zip"
    path.write_bytes(tracker_zip())
    words = ("--map", "Questions=pages", "--map", "Coding tracker:Time spent=known", "--map", "Paper tracker:Rating=")

    done = run("import", "notion", path, *words)

    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "10 entries: 9 imported, 1 attached; besides 2 rows without a page."
    assert "imported: " in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Questions", "is not TABLE=TARGET or TABLE:COLUMN=FIELD"),
        ("Nothing=pages", 'No table is called "Nothing". There are: Coding tracker, Paper tracker, Questions'),
        ("Questions=cards", "choose one of problems, papers, questions, companies, pages"),
        ("Questions:Colour=topic", 'No column of "Questions" is called "Colour"'),
        ("Questions:Topic=colour", "choose one of question, answer, topic"),
    ],
)
def test_a_map_that_is_none_is_refused(made, run, tmp_path, words, said):
    path = tmp_path / "x.zip"
    path.write_bytes(tracker_zip())

    done = run("import", "notion", path, "--map", words)

    assert (done.returncode, said in done.stderr) == (2, True)


@pytest.mark.parametrize("data", [b"no zip", packed({"a.txt": "x"}), packed(workspace("markdown"))[:900]])
def test_a_file_that_is_no_export_is_refused(made, run, tmp_path, data):
    path = tmp_path / "x.zip"
    path.write_bytes(data)

    done = run("import", "notion", path)

    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
