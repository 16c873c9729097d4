"""Design cases are read strictly, and each fault is told with its file and its field."""

from __future__ import annotations

import json

import pytest
from make_cases import BOARD, case_text, write_pack

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.design_cases import kept
from hexloop.core.content.design_cases.case import Arrow, CaseArea
from hexloop.core.content.design_cases.checking import checked_cases
from hexloop.core.content.design_cases.kept import cases_digest, dump_cases, kept_cases, load_cases
from hexloop.core.content.design_cases.reading import read_cases
from hexloop.core.content.questions.question import Level
from hexloop.core.design.stages import Preset, Stage


@pytest.fixture
def check(tmp_path):
    """Writes a pack with these cases and another one, and checks it: cases and messages."""

    def write(*texts):
        cases, errors = checked_cases(write_pack(tmp_path, *texts, case_text("other-case")))
        return cases, [f"{error.path}: {error.message}" for error in errors]

    return write


def test_a_sound_case_has_no_fault_and_all_its_parts(check):
    cases, messages = check(case_text("first-case", computed='["2*3 = 6"]', leaning='"model"', order="5"))

    assert messages == []
    first = cases[0]
    assert [case.id for case in cases] == ["first-case", "other-case"]
    assert (first.area, first.level, first.leaning) == (CaseArea.SEARCH, Level.MEDIUM, Preset.MODEL)
    assert [part.stage for part in first.stages] == list(Stage)
    assert first.part(Stage.DIAGRAM).board[0] == Arrow("App", "Gateway", "4,000 queries/s")
    assert [one.worked().result("daily").text for one in first.estimates_of(Stage.CLARIFY)] == ["40 M requests"] * 2
    assert first.estimates_of(Stage.MODEL) == ()


def test_a_pack_without_cases_has_none(tmp_path):
    errors = []

    assert (read_cases(tmp_path, errors), errors) == ((), [])


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"id": '"another"'}, 'The id is "another" and the file is called first-case.toml: give both one name.'),
        ({"area": '"serach"'}, '"area" is \'serach\': did you mean "search"?'),
        ({"level": None}, '"level" is missing: add level = … with "easy" or "medium" or "hard".'),
        ({"order": "0"}, '"order" must be at least 1.'),
        ({"color": '"red"'}, '"color" is not known here: write one of "id", "title"'),
        (
            {"board": '["App, Gateway"]'},
            '"App, Gateway" on the board is no arrow: write FROM -> TO or FROM -> TO: LABEL.',
        ),
        (
            {"board": '["A -> B -> C"]'},
            '"A -> B -> C" on the board is no arrow: write FROM -> TO or FROM -> TO: LABEL.',
        ),
        ({"more": "[stages.clarity]"}, '"clarity" in [stages] is not known here: did you mean "clarify"?'),
    ],
)
def test_a_broken_case_is_left_out_and_told(tmp_path, changed, message):
    text = case_text("first-case", **changed)
    folder = write_pack(tmp_path)
    (folder / "cases" / "first-case.toml").write_text(text, encoding="utf-8")
    errors = []

    assert read_cases(folder, errors) == ()
    assert any(error.message.startswith(message) for error in errors), [error.message for error in errors]


def test_a_missing_stage_is_told(tmp_path):
    text = case_text("first-case").replace("[stages.serving]", "[stages.data2]")
    errors = []

    read_cases(write_pack(tmp_path, text), errors)

    assert 'The stage "serving" is missing: write [stages.serving] with listens and outline.' in [
        error.message for error in errors
    ]


@pytest.mark.parametrize("name", ["attempts", "estimates", "prompts", "own-3"])
def test_addresses_of_other_pages_are_no_ids(tmp_path, name):
    errors = []

    read_cases(write_pack(tmp_path, case_text(name)), errors)

    assert f'"{name}" is the address of another page: choose another id.' in [error.message for error in errors]


@pytest.mark.parametrize("text", ["", "id = ", "\0", "[[[", "stages = 3"])
def test_a_file_that_is_no_case_is_a_fault_and_no_crash(tmp_path, text):
    folder = write_pack(tmp_path)
    (folder / "cases" / "bad.toml").write_text(text)
    errors = []

    assert read_cases(folder, errors) == ()
    assert {error.path for error in errors} == {"cases/bad.toml"}


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"papers": '["paper-one"]'}, "papers: 1 are there, 2 to 6 are wanted."),
        ({"papers": '["paper-one", "paper-too"]'}, 'papers: nothing has the id "paper-too": did you mean "paper-two"?'),
        ({"questions": '["first-question", "x"]'}, 'questions: nothing has the id "x": write one of '),
        ({"related": '["first-case"]'}, 'related: nothing has the id "first-case": did you mean "other-case"?'),
        ({"outline": '"Too short."'}, "stages.clarify, outline: 2 words, 80 to 260 are wanted."),
        ({"strong": '"Too short."'}, "follow_up 1, strong: 2 words, 25 to 90 are wanted."),
        ({"prompt": '"Design it."'}, "prompt: 2 words, 12 to 200 are wanted."),
        ({"listens": '["says why", "asks so"]'}, "stages.clarify, listens: 2 are there, 3 to 6 are wanted."),
        ({"board": repr(BOARD[:3]).replace("'", '"')}, "stages.diagram, board: 3 are there, 4 to 16 are wanted."),
        (
            {"board": '["A -> B", "B -> C", "C -> D", "E -> F"]'},
            'stages.diagram, board: nothing leads from "A" to "E": write box names the same way each time, or add the '
            "arrow.",
        ),
        ({"computed": '["2*3 = 7"]'}, 'computed: "2*3 = 7": the left side is 6. Correct one of the two.'),
        ({"ask": "'What does $x cost us?'"}, 'clarify 1, ask: a "$" in "What does $x cost us?…" has no partner'),
        (
            {"ask": '"Do we have 300 at the peak?"'},
            'clarify 1, ask: "300" in "Do we have 300 at the peak?" does not say what it counts: write a unit or a '
            "word after it, such as 300 ms, 40 % or 3 replicas.",
        ),
        (
            {"estimate": 'calculator = "qps"\nstage = "clarify"\ninputs = { users = "2 ms" }\nsays = "It fits."'},
            'estimate 1, inputs, users: "ms" cannot follow a number here: write it as 50 M users.',
        ),
        (
            {"estimate": 'calculator = "gpu"\nstage = "clarify"\ninputs = { users = 1 }\nsays = "It is one machine."'},
            'estimate 1, calculator: No calculator is called "gpu"',
        ),
    ],
)
def test_an_unfinished_case_is_told_by_its_field(check, changed, message):
    _, messages = check(case_text("first-case", **changed))

    assert any(one.startswith(f"cases/first-case.toml: {message}") for one in messages), messages


def test_cases_survive_being_kept(tmp_path):
    errors = []
    folder = write_pack(tmp_path, case_text("first-case"), case_text("other-case", area='"serach"'))
    cases = read_cases(folder, errors)

    assert load_cases(dump_cases(cases, errors)) == (cases, tuple(errors))
    assert (len(cases), len(errors)) == (1, 1)


def test_second_reading_does_not_parse(tmp_path, monkeypatch):
    folder = write_pack(tmp_path / "pack", case_text("first-case"))
    first = kept_cases(folder, tmp_path / "cache")
    monkeypatch.setattr(kept, "read_cases", lambda *_: pytest.fail("parsed again"))

    assert kept_cases(folder, tmp_path / "cache") == first


def test_changed_file_is_read_again_and_the_old_text_goes(tmp_path):
    folder = write_pack(tmp_path / "pack", case_text("first-case"))
    kept_cases(folder, tmp_path / "cache")
    before = cases_digest(folder)
    write_pack(folder, case_text("other-case"))

    cases, _ = kept_cases(folder, tmp_path / "cache")

    assert [case.id for case in cases] == ["first-case", "other-case"]
    assert (cases_digest(folder) != before, len(list((tmp_path / "cache").iterdir()))) == (True, 1)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"cases": []}', json.dumps({"cases": [{"id": "x"}], "errors": []})])
def test_damaged_text_is_made_again(tmp_path, text):
    folder = write_pack(tmp_path / "pack", case_text("first-case"))
    first = kept_cases(folder, tmp_path / "cache")
    (file,) = (tmp_path / "cache").iterdir()
    file.write_text(text)

    assert kept_cases(folder, tmp_path / "cache") == first
    assert file.read_text() != text


def test_every_case_that_comes_with_the_program_is_sound():
    cases, errors = checked_cases(CORE_PACK)

    assert [f"{error.path}: {error.message}" for error in errors] == []
    assert len(cases) >= 30
