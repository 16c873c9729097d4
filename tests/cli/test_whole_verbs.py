"""Everything out and in again from the command line."""

import json

import pytest


@pytest.fixture
def filled(made, run, tmp_path):
    """A data folder with two own questions."""
    table = tmp_path / "mine.csv"
    table.write_text("question,answer\nWhy?,Because\nHow?,So\n", "utf-8")
    assert run("import", "csv", table).returncode == 0
    return made


def test_export_of_one_home_is_the_other_home(filled, run, tmp_path):
    out, again = tmp_path / "out", tmp_path / "again"

    wrote = run("export", out)
    read = run("import", out, data=tmp_path / "new")
    run("export", again, data=tmp_path / "new")

    assert (wrote.returncode, wrote.stdout.strip()) == (0, str(out))
    assert read.returncode == 0, read.stderr
    first, second = (
        {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.suffix in {".jsonl", ".csv"}}
        for root in (out, again)
    )
    assert first == second
    assert b"Because" in first[next(path for path in first if path.name == "questions-ownquestion.jsonl")]


def test_json_tells_the_same_as_the_manifest(filled, run, tmp_path):
    told = json.loads(run("export", "--json", tmp_path / "out").stdout)

    manifest = json.loads((tmp_path / "out/manifest.json").read_text("utf-8"))
    assert told["rows"] == manifest["rows"]
    assert told["rows"]["questions.OwnQuestion"] == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["export", "{here}/mine.csv"], "not empty"),
        (["export", "{data}/inside"], "in the data folder itself"),
        (["import", "{here}/nowhere"], "is no folder"),
        (["import", "{here}"], "holds no manifest.json"),
    ],
)
def test_what_cannot_be_done_is_said(filled, run, tmp_path, words, said):
    done = run(*(word.format(here=tmp_path, data=filled) for word in words))

    assert done.returncode in {1, 3}
    assert said in done.stderr


def test_home_with_work_takes_no_export(filled, run, tmp_path):
    run("export", tmp_path / "out")

    refused = run("import", tmp_path / "out")

    assert refused.returncode == 1
    assert "holds work already" in refused.stderr
