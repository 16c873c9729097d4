"""``hexloop packs cases``."""

from __future__ import annotations

import json

import pytest
from make_cases import case_text, write_pack

from hexloop.cli import main


@pytest.fixture
def folder(tmp_path):
    """A pack with two cases, one of them with a short outline."""
    return write_pack(tmp_path, case_text("first-case"), case_text("other-case", prompt='"Design it."', area='"ads"'))


def test_faults_and_counts_are_told(folder, capsys):
    code = main(["packs", "cases", "--pack", str(folder)])

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        "cases/other-case.toml: prompt: 2 words, 12 to 200 are wanted.",
        "Search: 1",
        "Ads: 1",
        "2 cases, 1 errors",
    ]


def test_only_what_is_asked_for_is_told(folder, capsys):
    assert main(["packs", "cases", "first-case", "--pack", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines() == ["Search: 1", "1 cases, 0 errors"]


def test_json_holds_ids_and_errors(folder, capsys):
    main(["packs", "cases", "--json", "--pack", str(folder)])

    found = json.loads(capsys.readouterr().out)
    assert found["cases"] == ["first-case", "other-case"]
    assert [error["path"] for error in found["errors"]] == ["cases/other-case.toml"]


def test_unknown_id_is_refused(folder, capsys):
    code = main(["packs", "cases", "frist-case", "--pack", str(folder)])

    assert code == 2
    assert 'did you mean "first-case"?' in capsys.readouterr().err
