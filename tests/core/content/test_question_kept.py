import json

import pytest
from make_questions import write_bank

from hexloop.core.content.questions import kept
from hexloop.core.content.questions.kept import bank_digest, dump_bank, kept_bank, load_bank
from hexloop.core.content.questions.reading import read_questions


@pytest.fixture
def folder(tmp_path):
    return write_bank(tmp_path / "small")


def test_bank_survives_being_kept(folder):
    errors = []
    bank = read_questions(folder, errors)

    assert load_bank(dump_bank(bank, errors)) == (bank, ())


def test_second_reading_does_not_parse(folder, tmp_path, monkeypatch):
    first = kept_bank(folder, tmp_path / "cache")
    monkeypatch.setattr(kept, "read_questions", lambda *_: pytest.fail("parsed again"))

    assert kept_bank(folder, tmp_path / "cache") == first


def test_changed_file_is_read_again_and_the_old_text_goes(folder, tmp_path):
    kept_bank(folder, tmp_path / "cache")
    before = bank_digest(folder)
    file = folder / "questions" / "metrics.toml"
    file.write_text(file.read_text("utf-8").replace("what-is-auc", "what-is-it"), encoding="utf-8")

    bank, errors = kept_bank(folder, tmp_path / "cache")

    assert "what-is-it" in [question.id for question in bank.questions]
    assert (bank_digest(folder) != before, len(errors) > 0) == (True, True)
    assert len(list((tmp_path / "cache").iterdir())) == 1


@pytest.mark.parametrize("text", ["", "{", "[]", '{"topics": []}', json.dumps({"topics": [{"id": "x"}]})])
def test_damaged_text_is_made_again(folder, tmp_path, text):
    first = kept_bank(folder, tmp_path / "cache")
    (file,) = (tmp_path / "cache").iterdir()
    file.write_text(text)

    assert kept_bank(folder, tmp_path / "cache") == first
    assert file.read_text() != text


def test_without_a_cache_and_with_one_that_cannot_be_written(folder, tmp_path):
    (tmp_path / "file").write_text("")

    assert kept_bank(folder, None) == kept_bank(folder, tmp_path / "file")
