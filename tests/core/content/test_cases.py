"""All cases of a problem: made in the judge, filled by the reference, kept on disk."""

from __future__ import annotations

import threading

import pytest
from fake_judge import FakeJudge
from make_pack import edit, read_one, write_counter, write_pack

from hexloop.core.content.cases import CasesFailed, all_cases, case_place
from hexloop.core.judge.task import MISSING, Array

ARRAYS = """\
from hexloop.core.judge.task import Array


def generate(seed):
    yield {"args": [[seed]], "expected": Array("<f8", (2, 1), bytes(range(16)))}
"""


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


@pytest.fixture
def home(folder):
    return folder / "problems" / "add-up"


@pytest.fixture
def judge():
    return FakeJudge()


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def test_the_file_comes_first_and_every_answer_is_there(folder, judge):
    problem = read_one(folder)

    cases = all_cases(problem, judge=judge, cache=None)

    assert [len(case.args[0]) for case in cases] == [2, 2, 0, *range(3, 23)]
    assert [case.sample for case in cases] == [True, True] + [False] * 21
    assert all(case.expected == sum(case.args[0]) for case in cases)
    assert cases[3].note == "3 numbers"


def test_answers_in_the_file_are_kept(folder, home, judge):
    edit(home / "cases.jsonl", '"expected": 3', '"expected": 4')

    cases = all_cases(read_one(folder), judge=judge, cache=None)

    assert cases[0].expected == 4


def test_the_seed_goes_to_the_generator(folder, home, judge):
    edit(home / "generate.py", "rng = random.Random(seed)", "yield {'args': [[seed]]}; rng = random.Random(seed)")

    cases = all_cases(read_one(folder), judge=judge, cache=None)

    assert cases[3].args == ([7],)


def test_a_problem_without_a_generator_has_its_file_only(folder, judge):
    write_counter(folder)

    cases = all_cases(read_one(folder, "counter"), judge=judge, cache=None)

    assert len(cases) == 2
    assert (judge.runs, judge.produced) == (0, 0)


def test_the_cache_saves_the_work(folder, judge, cache):
    problem = read_one(folder)
    made = all_cases(problem, judge=judge, cache=cache)

    again = all_cases(problem, judge=FakeJudge(), cache=cache)
    read_by = FakeJudge()
    third = all_cases(read_one(folder), judge=read_by, cache=cache)

    assert made == again == third
    assert (read_by.runs, read_by.produced) == (0, 0)
    assert len(list(cache.iterdir())) == 1


def test_arrays_survive_the_cache(folder, home, judge, cache):
    (home / "generate.py").write_text(ARRAYS, encoding="utf-8")
    problem = read_one(folder)
    all_cases(problem, judge=judge, cache=cache)

    kept = all_cases(problem, judge=judge, cache=cache)

    assert judge.produced == 1
    assert kept[3].expected == Array("<f8", (2, 1), bytes(range(16)))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("generate.py", "range(3, 23)", "range(3, 24)"),
        ("submissions/accepted/builtin.py", "return sum(nums)", "return sum(nums) + 0"),
        ("cases.jsonl", '{"args": [[]]}', '{"args": [[5]]}'),
        ("problem.toml", "seed = 7", "seed = 8"),
        ("problem.toml", "cpu_ms = 1500", "cpu_ms = 1600"),
    ],
)
def test_a_change_makes_the_cases_anew_and_leaves_one_file(folder, home, cache, judge, file, old, new):
    all_cases(read_one(folder), judge=judge, cache=cache)
    before = [entry.name for entry in cache.iterdir()]
    edit(home / file, old, new)

    all_cases(read_one(folder), judge=judge, cache=cache)

    after = [entry.name for entry in cache.iterdir()]
    assert judge.produced == 2
    assert len(after) == 1
    assert after != before


def test_files_of_other_problems_stay(folder, judge, cache):
    cache.mkdir()
    (cache / "add-up-ii.0123.cases").write_text("other", encoding="utf-8")

    all_cases(read_one(folder), judge=judge, cache=cache)

    assert (cache / "add-up-ii.0123.cases").read_text(encoding="utf-8") == "other"


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-9], lambda data: b"", lambda data: data.replace(b"3 num", b"4 num")]
)
def test_a_damaged_file_is_made_again(folder, judge, cache, damage):
    problem = read_one(folder)
    made = all_cases(problem, judge=judge, cache=cache)
    file = next(cache.iterdir())
    whole = file.read_bytes()
    file.write_bytes(damage(whole))

    again = all_cases(problem, judge=judge, cache=cache)

    assert again == made
    assert file.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_done_without(folder, judge, tmp_path, caplog):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")

    cases = all_cases(read_one(folder), judge=judge, cache=in_the_way / "cache")

    assert len(cases) == 23
    assert "could not be kept" in caplog.text


def test_two_threads_get_the_same(folder, judge, cache):
    problem = read_one(folder)
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(all_cases(problem, judge=judge, cache=cache))) for _ in range(2)
    ]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers[0] == answers[1]
    assert len(list(cache.iterdir())) == 1


@pytest.mark.parametrize(
    ("generator", "message"),
    [
        ("def generate(seed):\n    raise KeyError('x')\n    yield\n", "KeyError: 'x'"),
        (
            "def generate(seed):\n    yield {'args': []}\n",
            "Its case 1: The call has 0 arguments; the signature takes 1: nums.",
        ),
        (
            "def generate(seed):\n    yield {'args': [[1]], 'sample': True}\n",
            'Its case 1: samples are written in cases.jsonl; take "sample" out.',
        ),
    ],
)
def test_a_bad_generator_is_named(folder, home, judge, cache, generator, message):
    (home / "generate.py").write_text(generator, encoding="utf-8")

    with pytest.raises(CasesFailed) as caught:
        all_cases(read_one(folder), judge=judge, cache=cache)

    assert (caught.value.path, caught.value.message) == ("problems/add-up/generate.py", message)
    assert not cache.exists()


def test_a_failing_reference_is_named_with_the_case(folder, home, judge, cache):
    edit(home / "problem.toml", "accepted/builtin.py", "accepted/picky.py")
    source = "class Solution:\n    def addUp(self, nums):\n        return 1 // len(nums)\n"
    (home / "submissions" / "accepted" / "picky.py").write_text(source, encoding="utf-8")

    with pytest.raises(CasesFailed) as caught:
        all_cases(read_one(folder), judge=judge, cache=cache)

    assert str(caught.value) == (
        "problems/add-up/submissions/accepted/picky.py: The reference gives no answer on cases.jsonl line 3, "
        "case 3: Run-time error. ZeroDivisionError"
    )


def test_a_task_that_cannot_be_judged_is_told(folder, home, judge):
    edit(home / "problem.toml", 'growth = "O(n)"', 'growth = "O(n)"\nimage = "torch"')

    with pytest.raises(CasesFailed) as caught:
        all_cases(read_one(folder), judge=judge, cache=None)

    assert str(caught.value) == "problems/add-up/problem.toml: This judge has no torch."


def test_a_reference_that_is_gone_is_named(folder, judge):
    problem = read_one(folder)
    problem.reference.path.unlink()

    with pytest.raises(CasesFailed) as caught:
        all_cases(problem, judge=judge, cache=None)

    assert str(caught.value) == (
        "problems/add-up/submissions/accepted/builtin.py: The file is gone: read the pack again."
    )


def test_a_case_has_a_place(folder, home):
    edit(home / "cases.jsonl", '{"args": [[]]}', '\n{"args": [[]]}')
    problem = read_one(folder)

    places = [case_place(problem, index) for index in (0, 2, 3)]

    assert problem.cases[2].expected is MISSING
    assert places == [
        ("problems/add-up/cases.jsonl", 1, "case 1"),
        ("problems/add-up/cases.jsonl", 4, "case 3"),
        ("problems/add-up/generate.py", 0, "generated case 1"),
    ]
