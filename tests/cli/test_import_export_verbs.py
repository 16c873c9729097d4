"""``hexloop import`` and ``hexloop export`` as a person runs them."""

import json
import zipfile

import pytest

TABLE = "question,answer,tags\nWhy?,Because,a\nHow?,So,\n,nothing,\n"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def filled(made, run, table):
    """A data folder with two own questions."""
    assert run("import", "csv", table).returncode == 0
    return made


def test_a_table_comes_in_and_goes_out(made, run, table, tmp_path):
    done = run("import", "csv", table)

    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        ["skipped: Row 4: Row 4: it has no question.", "2 imported, 1 skipped."],
    )
    target = tmp_path / "out.csv"
    assert run("export", "csv", target).returncode == 0
    assert target.read_text("utf-8").splitlines()[1].startswith("Why?,Because,,a,")


def test_a_dry_run_changes_nothing(made, run, table, tmp_path):
    done = run("import", "csv", table, "--dry-run", "--json")

    assert json.loads(done.stdout)["counts"]["imported"] == 2
    refused = run("export", "anki", tmp_path / "x.apkg")
    assert (refused.returncode, "nothing to export" in refused.stderr) == (1, True)


def test_a_package_goes_out_and_comes_in_again(filled, run, tmp_path):
    target = tmp_path / "mine.apkg"

    out = run("export", "anki", target, "--json")
    back = run("import", "anki", target, "--json")

    assert json.loads(out.stdout) == {"file": str(target), "notes": 2, "cards": 2, "reviews": 0, "files": 0}
    assert set(zipfile.ZipFile(target).namelist()) == {"meta", "collection.anki21", "media"}
    assert json.loads(back.stdout)["counts"]["unchanged"] == 2


def test_decks_and_columns_can_be_named(made, run, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("a,b,c\n1,What?,2\n", "utf-8")

    done = run("import", "csv", path, "--column", "question=b", "--column", "answer=a", "--round", "domain")

    assert done.returncode == 0
    out = tmp_path / "o.csv"
    run("export", "csv", out)
    assert out.read_text("utf-8").splitlines()[1].startswith("What?,1,,,,,domain,")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["import", "anki", "nowhere.apkg"], 3, "cannot be read"),
        (["import", "anki", "{table}"], 1, ".apkg"),
        (["import", "csv", "{table}", "--column", "question=zzz"], 2, "No column"),
        (["import", "csv", "{table}", "--column", "price=a"], 2, "NAME=HEADING"),
        (["import", "anki", "{table}", "--deck", "x=y"], 2, "NAME=ROUND"),
        (["export", "csv", "{table}"], 3, "is there already"),
        (["export", "anki", "{data}/hexloop.sqlite3", "--force"], 2, "works with"),
        (["export", "csv", "{data}/no/such/folder.csv"], 3, "cannot be written"),
        (["import", "word", "x"], 2, "invalid choice"),
    ],
)
def test_what_goes_wrong_is_said(made, run, table, words, code, said):
    done = run(*(word.format(table=table, data=made) for word in words))

    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_database_it_says_what_to_do(run, table):
    done = run("import", "csv", table)

    assert (done.returncode, "Start hexloop once" in done.stderr) == (3, True)


def test_a_copy_is_kept_before_an_import(filled):
    assert [path.name.endswith("-before-import.hexloop") for path in (filled / "backups").iterdir()] == [True]


def test_a_table_becomes_what_is_asked_for(made, run, tmp_path):
    path = tmp_path / "globex.csv"
    path.write_text("Title,Often\nTwo Sum,80\nUnheard Of,10\n")
    words = ("--as", "asked", "--column", "problem=Title", "--column", "frequency=often", "--company", "Globex")

    done = run("import", "csv", path, *words, "--json")
    wrong = run("import", "csv", path, "--as", "songs")
    unknown = run("import", "csv", path, "--as", "asked", "--column", "color=Title")

    assert done.returncode == 0
    assert [(note["title"], note["outcome"]) for note in json.loads(done.stdout)["notes"]] == [
        ("Two Sum", "imported"),
        ("Unheard Of", "skipped"),
    ]
    assert (wrong.returncode, unknown.returncode) == (2, 2)
    assert "choose one of questions, problems, asked, papers, companies" in wrong.stderr
    assert "with one of problem, number, link, companies, frequency, known" in unknown.stderr
