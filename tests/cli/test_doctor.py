"""``hexloop doctor``."""

import json
import sqlite3
from contextlib import closing

import pytest

from hexloop.cli import checks
from hexloop.core.content.problem import Pack, PackError


@pytest.fixture
def report(in_process, capsys, monkeypatch):
    """Exit code and findings by name, without the search index: this process has another database open."""
    monkeypatch.setattr(checks, "index", lambda folder: iter(()))

    def ask():
        code = in_process("doctor", "--json")
        return code, {one["name"]: one for one in json.loads(capsys.readouterr().out)["findings"]}

    return ask


def test_sound_machine_is_reported(report, made):
    code, found = report()

    assert code == 0
    assert (found["Database"]["state"], found["Migrations"]["text"]) == ("ok", "up to date")
    assert found["Data folder"] == {"name": "Data folder", "state": "ok", "text": str(made)}
    assert found["  image py"]["state"] == "ok"
    assert found["Pack core"]["text"].endswith("problems, 0 errors")
    assert found["Running"]["text"] == "no"


def test_damaged_database_is_broken(report, made):
    (made / "hexloop.sqlite3").write_bytes(b"no database at all" * 1000)

    code, found = report()

    assert code == 3
    assert found["Database"]["state"] == "broken"
    assert "hexloop restore" in found["Database"]["text"]


@pytest.mark.parametrize("below", ["", "data"])
def test_file_in_place_of_the_data_folder_is_broken(run, tmp_path, below):
    (tmp_path / "file").write_text("not a folder")

    looked = run("doctor", "--json", data=tmp_path / "file" / below)

    found = {one["name"]: one for one in json.loads(looked.stdout)["findings"]}
    assert looked.returncode == 3
    assert found["Data folder"]["text"] == (
        f"{tmp_path}/file is a file: remove it, or name another folder in HEXLOOP_DATA"
    )


def test_newer_database_is_broken(report, made):
    with closing(sqlite3.connect(made / "hexloop.sqlite3")) as connection:
        connection.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('review', '9999_to_come', '')")
        connection.commit()

    code, found = report()

    assert (code, found["Migrations"]["state"]) == (3, "broken")


def test_folder_that_others_read_is_noted(report, made):
    made.chmod(0o755)

    code, found = report()

    assert (code, found["Data folder"]["state"]) == (0, "note")


def test_broken_pack_is_named_with_file_and_line(monkeypatch, tmp_path):
    errors = (PackError("problems/half/problem.toml", 7, "no title"), PackError("lists.toml", 0, "empty"))
    pack = Pack("core", tmp_path, problems=(), topics=(), lists=(), errors=errors)
    monkeypatch.setattr("hexloop.apps.coding.packs.packs", lambda: (pack,))

    found = [finding for finding in checks.content() if finding.state is checks.State.ATTENTION]

    assert [finding.text for finding in found] == [
        "0 problems, 2 errors",
        "problems/half/problem.toml:7: no title",
        "lists.toml: empty",
    ]


def test_running_program_is_named(serving, run):
    with serving() as program:
        found = {one["name"]: one["text"] for one in json.loads(run("doctor", "--json").stdout)["findings"]}

    assert found["Running"] == f"at {program.address}"


def test_port_that_is_none_does_not_stop_it(run):
    looked = run("doctor", HEXLOOP_PORT="eight")

    assert (looked.returncode, looked.stderr) == (0, "")


def test_looking_makes_nothing(run, folder):
    looked = run("doctor")

    assert looked.returncode == 0
    assert looked.stdout.startswith("Hexloop ")
    assert looked.stderr == ""
    assert not folder.exists()


def test_search_index_is_compared_with_what_is_there_and_made_anew(run, made):
    def looked():
        report = json.loads(run("doctor", "--json", data=made).stdout)
        return next(one for one in report["findings"] if one["name"] == "Search index")

    assert (looked()["state"], looked()["text"]) == ("ok", "made at the next start")
    assert run("search", "zzz", data=made).returncode == 0
    assert looked()["text"].endswith(" entries, as they should be")
    with closing(sqlite3.connect(made / "hexloop.sqlite3")) as connection:
        connection.execute("DELETE FROM search_entry WHERE kind = 'problem' AND key = 'two-sum'")
        connection.commit()

    assert looked() == {
        "name": "Search index",
        "state": "attention",
        "text": "problem: 1 missing, 0 stale, 0 too many. Make it anew: hexloop reindex",
    }
    assert run("reindex", data=made).returncode == 0
    assert looked()["state"] == "ok"


@pytest.mark.parametrize(
    ("statement", "lacks"),
    [("CREATE VIRTUAL TABLE words", "full-text search"), ("CREATE VIRTUAL TABLE parts", "an index of parts of words")],
)
def test_sqlite_that_lacks_a_part_is_noted(monkeypatch, statement, lacks):
    class Lacking(sqlite3.Connection):
        def execute(self, sql, *values):
            if sql.startswith(statement):
                raise sqlite3.OperationalError("no such module")
            return super().execute(sql, *values)

    connect = sqlite3.connect
    monkeypatch.setattr(checks.sqlite3, "connect", lambda path: connect(path, factory=Lacking))

    found = {one.name: one for one in checks.machine()}["SQLite"]

    assert found.state == "note"
    assert f"without {lacks}: the search reads every text, which takes longer" in found.text
