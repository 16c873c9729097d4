"""``hexloop import markdown`` as a person and a script run it."""

import json

import pytest
from make_vault import vault, zipped


@pytest.fixture
def folder_of_pages(tmp_path):
    for name, data in vault().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path / "Vault"


def test_a_folder_comes_in_once_and_its_zip_file_changes_nothing(made, run, folder_of_pages, tmp_path):
    packed = tmp_path / "any name.zip"
    packed.write_bytes(zipped(vault()))

    first = run("import", "markdown", folder_of_pages, "--json")
    second = run("import", "markdown", packed, "--json")

    assert (first.returncode, second.returncode) == (0, 0)
    told, again = json.loads(first.stdout), json.loads(second.stdout)
    assert (told["entries"], told["imported"], told["attached"], len(told["skipped"])) == (19, 6, 3, 10)
    assert told["links"]["unresolved"] == [
        {"page": "Trees", "link": "Not written yet"},
        {"page": "Trees", "link": "gone.png"},
    ]
    assert (again["outcomes"]["imported"], again["outcomes"]["unchanged"]) == (0, 6)


def test_a_dry_run_says_what_would_happen(made, run, folder_of_pages):
    done = run("import", "markdown", folder_of_pages, "--dry-run")

    assert done.returncode == 0
    assert "skipped: Vault/.trash: It lies in Obsidian's bin." in done.stdout
    assert done.stdout.strip().endswith("19 entries: 6 imported, 3 attached, 10 skipped.")
    assert "Nothing was changed: this was a dry run." in done.stderr


def test_a_folder_without_pages_is_refused(made, run, tmp_path):
    (tmp_path / "empty").mkdir()

    done = run("import", "markdown", tmp_path / "empty")

    assert done.returncode == 1
    assert "There is no page in this." in done.stderr


def test_what_is_not_there_is_said(made, run, tmp_path):
    done = run("import", "markdown", tmp_path / "gone")

    assert done.returncode == 3
    assert "gone cannot be read" in done.stderr
