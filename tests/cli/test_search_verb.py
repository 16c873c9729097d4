"""``hexloop search``."""

import json


def test_search_prints_what_it_finds_with_its_passage(run, made):
    found = run("search", "O(n", "log", "n)", "kind:problem", "--limit", "2", data=made)

    lines = found.stdout.splitlines()
    assert found.returncode == 0
    assert len(lines) == 4
    assert lines[0].startswith("problem  ")
    assert "/coding/problems/" in lines[0]
    assert "log n" in lines[1]
    assert found.stderr.startswith("2 of ")


def test_search_speaks_json(run, made):
    found = run("search", "two sum", "--limit", "1", "--json", data=made)

    answer = json.loads(found.stdout)
    assert (found.returncode, answer["query"], answer["total"] > 1) == (0, "two sum", True)
    (row,) = answer["results"]
    assert {name: row[name] for name in ("kind", "key", "title", "own", "changed_at")} == {
        "kind": "problem",
        "key": "two-sum",
        "title": "Two Sum",
        "own": False,
        "changed_at": None,
    }


def test_nothing_found_is_an_answer(run, made):
    found = run("search", "zzzqqq", data=made)

    assert (found.returncode, found.stdout, found.stderr) == (0, "", "0 of 0 results\n")


def test_filter_that_says_nothing_is_a_wrong_use(run, made):
    found = run("search", "round:codng", data=made)

    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.startswith("No round is called codng.")


def test_without_a_database_there_is_nothing_to_search(run, tmp_path):
    found = run("search", "adam", data=tmp_path / "none")

    assert found.returncode == 3
    assert "holds no database yet" in found.stderr
