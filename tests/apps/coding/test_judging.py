import threading

import pytest
from fake_judge import FakeJudge
from make_coding import RIGHT
from make_pack import edit, write_pack

from hexloop.apps.coding import judging
from hexloop.apps.coding.packs import pack_problem
from hexloop.core.content.cases import CasesFailed


@pytest.fixture
def add_up():
    return pack_problem("add-up")


def test_cases_are_made_once_and_kept(add_up, fake_judge, tmp_path):
    first = judging.cases_of(add_up)
    second = judging.cases_of(add_up)

    assert first is second
    assert len(first) == 23
    assert fake_judge.produced == 1
    assert [file.parent.name for file in tmp_path.rglob("*") if file.is_file()] == ["cases"]


def test_who_asks_while_cases_are_made_waits_for_them(add_up, fake_judge):
    started, go_on = threading.Event(), threading.Event()

    def slow(source):
        started.set()
        go_on.wait(10)

    fake_judge.gate = slow
    found = []
    threads = [threading.Thread(target=lambda: found.append(judging.cases_of(add_up))) for _ in range(2)]
    threads[0].start()
    started.wait(10)
    threads[1].start()
    go_on.set()
    for thread in threads:
        thread.join(10)

    assert found[0] is found[1]
    assert fake_judge.produced == 1


def test_warming_starts_the_image_and_makes_the_cases(add_up, fake_judge):
    judging.warm(add_up).join(10)

    assert (fake_judge.warmed, fake_judge.produced) == (["py"], 1)


def test_warming_a_faulty_problem_only_says_so(settings, tmp_path, caplog, fake_judge):
    folder = write_pack(tmp_path)
    edit(folder / "problems/add-up/generate.py", "yield", "raise ValueError; yield")
    settings.PACKS = [folder]

    judging.warm(pack_problem("add-up")).join(10)

    assert "add-up could not be made ready" in caplog.text
    with pytest.raises(CasesFailed):
        judging.judge_submission(pack_problem("add-up"), RIGHT)


def test_one_case_is_judged_alone(add_up):
    judged = judging.judge_case(add_up, 1, RIGHT)

    assert (judged.cases[0].note, judged.result.total) == ("they cancel", 1)


def test_process_has_one_judge_of_the_python_it_is_told(monkeypatch):
    made = []

    class Recorded(FakeJudge):
        def __init__(self, **options):
            super().__init__()
            made.append(options)

    closing = []
    monkeypatch.setattr(judging, "_shared", None)
    monkeypatch.setattr(judging, "Judge", Recorded)
    monkeypatch.setattr(judging.atexit, "register", closing.append)
    monkeypatch.setenv("HEXLOOP_JUDGE_PYTHON", "/opt/torch/bin/python")

    first = judging.shared_judge()

    assert judging.shared_judge() is first
    assert made == [{"python": "/opt/torch/bin/python"}]
    closing[0]()
    assert first.closed


@pytest.mark.parametrize(
    ("place", "words"),
    [(0, ""), (1, "Waiting: you are next"), (2, "Waiting: 1 before you"), (9, "Waiting: 8 before you")],
)
def test_place_in_the_queue_is_told_in_words(signed_in, user, fake_judge, place, words):
    fake_judge.waiting = {user.pk: place}.get

    assert signed_in.get("/coding/waiting/").json() == {"text": words}
