"""Judging mutants."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from fake_judge import FakeJudge
from make_pack import edit, read_one, write_changed_counter, write_counter, write_pack

from hexloop.core.content.mutation.judging import LEAST_MS, SLOWER, batches, verdict
from hexloop.core.content.mutation.mutate import Kept, mutate_pack, mutate_problem
from hexloop.core.content.problem import PackError
from hexloop.core.content.reader import read_pack
from hexloop.core.judge.task import Case, Task
from hexloop.core.judge.verdict import CaseResult, Result, Verdict

LOOP = "problems/add-up/submissions/accepted/loop.py"
EQUIVALENTS = "problems/add-up/equivalents.toml"
# The dead branch has four mutants that no case can tell.
DEAD = """\
class Solution:
    def addUp(self, nums):
        if None is True:
            return nums
        return sum(nums)
"""
ENTRY = """\
[[equivalent]]
submission = "accepted/loop.py"
line = "{line}"
change = "{change}"
reason = "the branch is never taken"
"""


class Saying(FakeJudge):
    """Says ``verdict`` of sources that hold ``marked``, the first ``most`` times."""

    def __init__(self, marked, verdict, most=1_000):
        super().__init__()
        self.marked, self.verdict, self.left = marked, verdict, most

    def run(self, task, source, cases, *, user=None):
        if self.marked in source and self.left:
            self.left -= 1
            return Result(self.verdict, 0, len(cases), 1.0, 1.0, "It is said.", ())
        return super().run(task, source, cases, user=user)


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


def mutate(folder, judge=None, **kept):
    (row,) = mutate_pack(read_pack(folder), judge=judge or FakeJudge(), kept=Kept(**kept))
    return row


def dead(folder, *entries):
    """Make loop.py the program with the dead branch, some of whose mutants are explained."""
    (folder / LOOP).write_text(DEAD, encoding="utf-8")
    text = "".join(ENTRY.format(line=line, change=change) for line, change in entries)
    (folder / EQUIVALENTS).write_text(text, encoding="utf-8")


def test_mutants_that_a_case_tells_are_killed(folder):
    row = mutate(folder)

    assert (row.slug, row.errors, row.survivors) == ("add-up", (), ())
    assert (row.score.cases, row.score.mutants, row.score.killed, row.score.equivalent) == (23, 6, 6, 0)
    assert row.score.share == 1


def test_what_no_case_tells_survives(folder):
    dead(folder)

    row = mutate(folder)

    assert [(mutant.number, mutant.name.change) for mutant in row.survivors] == [
        (3, "body → pass"),
        (3, "True → False"),
        (4, "value → None"),
    ]
    assert (row.score.mutants, row.score.killed) == (6, 3)
    assert row.score.share == 0.5


def test_what_is_explained_counts_as_killed_does(folder):
    dead(folder, ("if None is True:", "body → pass"), ("return nums", "value → None"))

    row = mutate(folder)

    assert [mutant.name.change for mutant in row.survivors] == ["True → False"]
    assert row.errors == ()
    assert (row.score.killed, row.score.equivalent) == (3, 2)


def test_an_entry_whose_mutant_is_killed_is_to_be_removed(folder):
    dead(folder, ("return sum(nums)", "value → None"))

    row = mutate(folder)

    message = "A case tells this mutant from the submission: remove the entry."
    assert row.errors == (PackError(EQUIVALENTS, 1, message),)
    assert (row.score.killed, row.score.equivalent) == (3, 0)


def test_an_entry_that_names_no_mutant_is_to_be_corrected(folder):
    dead(folder, ("return 0", "value → None"))

    row = mutate(folder)

    assert [(error.path, error.line) for error in row.errors] == [(EQUIVALENTS, 1)]


def test_an_explained_mutant_may_also_run_out_of_time(folder):
    dead(folder, ("if None is True:", "True → False"))

    row = mutate(folder, Saying("None is False", Verdict.TIME_LIMIT))

    assert row.errors == ()
    assert row.score.equivalent == 1


@pytest.mark.parametrize("said", [Verdict.TIME_LIMIT, Verdict.MEMORY_LIMIT, Verdict.RUN_TIME_ERROR])
def test_whatever_is_not_accepted_is_killed(folder, said):
    dead(folder)

    row = mutate(folder, Saying("None is False", said))

    assert "True → False" not in [mutant.name.change for mutant in row.survivors]
    assert row.score.killed == 4


def test_when_the_judge_fails_once_it_is_asked_again(folder):
    dead(folder)

    row = mutate(folder, Saying("None is False", Verdict.SYSTEM_ERROR, most=1))

    assert row.errors == ()
    assert "True → False" in [mutant.name.change for mutant in row.survivors]


def test_a_mutant_that_the_judge_cannot_judge_is_neither_killed_nor_a_survivor(folder):
    dead(folder)

    row = mutate(folder, Saying("None is False", Verdict.SYSTEM_ERROR))

    assert row.errors == (PackError(LOOP, 3, "The judge failed on the mutant True → False."),)
    assert (row.score.killed, len(row.survivors)) == (3, 2)


def test_a_submission_that_fails_itself_has_no_score(folder):
    (folder / LOOP).write_text(DEAD.replace("sum(nums)", "0"), encoding="utf-8")

    row = mutate(folder)

    assert row.score is None
    message = "It is not accepted itself, so its mutants tell nothing: It differs."
    assert row.errors == (PackError(LOOP, 0, message),)


def test_a_submission_that_is_no_python_has_no_score(folder):
    (folder / LOOP).write_text("class Solution:\n    def addUp(\n", encoding="utf-8")

    row = mutate(folder)

    assert row.score is None
    assert [error.path for error in row.errors] == [LOOP]


def test_cases_that_cannot_be_made_are_an_error(folder):
    edit(folder / "problems/add-up/generate.py", "rng.randint", "rng.no_such")

    row = mutate(folder)

    assert row.score is None
    assert [error.path for error in row.errors] == ["problems/add-up/generate.py"]


def test_a_task_without_sense_is_an_error(folder):
    edit(folder / "problems/add-up/problem.toml", 'growth = "O(n)"', 'growth = "O(n)"\nimage = "torch"')
    (folder / "problems/add-up/cases.jsonl").write_text('{"args": [[1]], "expected": 1}\n', encoding="utf-8")
    (folder / "problems/add-up/generate.py").unlink()

    row = mutate(folder)

    assert row.errors == (PackError("problems/add-up/problem.toml", 0, "This judge has no torch."),)


def test_problems_come_one_after_the_other_with_progress(folder):
    write_counter(folder)
    seen = []

    rows = list(mutate_pack(read_pack(folder), judge=FakeJudge(), kept=Kept(), progress=seen.append))

    assert [(one.done, one.total, one.row.slug) for one in seen] == [(1, 2, "add-up"), (2, 2, "counter")]
    assert [one.row for one in seen] == rows


def test_a_change_request_follows_its_problem_and_is_kept_by_itself(folder, tmp_path):
    write_changed_counter(folder)
    second = FakeJudge()

    for judge in (FakeJudge(), second):
        rows = list(mutate_pack(read_pack(folder), judge=judge, kept=Kept(verdicts=tmp_path / "deep" / "kept")))

    assert [row.slug for row in rows] == ["add-up", "counter", "counter/change"]
    assert rows[2].errors == ()
    assert rows[2].score.cases > rows[1].score.cases
    assert second.runs == 0
    names = sorted(file.name.partition(".")[0] for file in (tmp_path / "deep" / "kept").iterdir())
    assert names == ["add-up", "counter", "counter--change"]


def test_who_stops_does_not_wait_for_what_has_not_begun(folder):
    class Interrupted(FakeJudge):
        """Is interrupted at the first mutant."""

        def run(self, task, source, cases, *, user=None):
            if "total = 1" in source:
                raise KeyboardInterrupt
            return super().run(task, source, cases, user=user)

    before = threading.active_count()

    with pytest.raises(KeyboardInterrupt):
        mutate(folder, Interrupted())

    assert threading.active_count() == before


def test_an_unchanged_problem_is_not_judged_again(folder, tmp_path):
    first, second = FakeJudge(), FakeJudge()
    dead(folder)

    rows = [mutate(folder, judge, verdicts=tmp_path / "kept") for judge in (first, second)]

    assert second.runs == 0
    assert rows[0].score == rows[1].score
    assert rows[0].survivors == rows[1].survivors


def test_what_was_kept_is_left_aside_when_asked(folder, tmp_path):
    mutate(folder, verdicts=tmp_path / "kept")
    judge = FakeJudge()

    mutate(folder, judge, verdicts=tmp_path / "kept", fresh=True)

    assert judge.runs > 0


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (LOOP, "total = 0", "total = 0 + 0"),
        ("problems/add-up/cases.jsonl", "they cancel", "they are gone"),
        ("problems/add-up/generate.py", "3, 23", "3, 22"),
        ("problems/add-up/problem.toml", "cpu_ms = 1500", "cpu_ms = 1600"),
    ],
)
def test_a_changed_problem_is_judged_again(folder, tmp_path, file, old, new):
    mutate(folder, verdicts=tmp_path / "kept")
    edit(folder / file, old, new)
    judge = FakeJudge()

    mutate(folder, judge, verdicts=tmp_path / "kept")

    assert judge.runs > 0
    assert len(list((tmp_path / "kept").iterdir())) == 1


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("problems/add-up/statement.md", "numbers", "values"),
        ("problems/add-up/problem.toml", "minutes = 10", "minutes = 20"),
        ("problems/add-up/submissions/wrong_answer/one_more.py", "+ 1", "+ 2"),
    ],
)
def test_words_and_wrong_submissions_change_nothing(folder, tmp_path, file, old, new):
    mutate(folder, verdicts=tmp_path / "kept")
    edit(folder / file, old, new)
    judge = FakeJudge()

    mutate(folder, judge, verdicts=tmp_path / "kept")

    assert judge.runs == 0


def test_a_new_explanation_needs_no_judging(folder, tmp_path):
    dead(folder)
    before = mutate(folder, verdicts=tmp_path / "kept")
    dead(folder, ("if None is True:", "True → False"))
    judge = FakeJudge()

    after = mutate(folder, judge, verdicts=tmp_path / "kept")

    assert judge.runs == 0
    assert (before.score.equivalent, after.score.equivalent) == (0, 1)


def test_what_the_judge_could_not_judge_is_not_kept(folder, tmp_path):
    dead(folder)

    mutate(folder, Saying("None is False", Verdict.SYSTEM_ERROR), verdicts=tmp_path / "kept")

    assert not (tmp_path / "kept").exists()


@pytest.mark.parametrize("damage", ["", "[]", "{}", '{"cases": 1, "verdicts": [[["a"], "?"]]}'])
def test_a_damaged_file_is_made_again(folder, tmp_path, damage):
    mutate(folder, verdicts=tmp_path / "kept")
    (file,) = (tmp_path / "kept").iterdir()
    file.write_text(damage, encoding="utf-8")
    judge = FakeJudge()

    row = mutate(folder, judge, verdicts=tmp_path / "kept")

    assert judge.runs > 0
    assert row.score.share == 1


def test_where_nothing_can_be_kept_it_works_without(folder, tmp_path, caplog):
    (tmp_path / "kept").write_text("a file where the folder should be", encoding="utf-8")

    row = mutate(folder, verdicts=tmp_path / "kept")

    assert row.score.share == 1
    assert "The verdicts of add-up could not be kept" in caplog.text


class Costly(FakeJudge):
    """Case ``n`` takes ``n`` milliseconds; remembers what was asked."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def run(self, task, source, cases, *, user=None):
        self.asked.append((task.limits.cpu_ms, [case.args[0] for case in cases]))
        ran = [
            CaseResult(index, Verdict.ACCEPTED, float(case.args[0]), float(case.args[0]))
            for index, case in enumerate(cases)
        ]
        return Result(Verdict.ACCEPTED, len(cases), len(cases), 1.0, 1.0, "", tuple(ran))


def test_quick_cases_come_first_and_slow_ones_in_growing_batches(folder):
    task = read_one(folder).task
    cases = [Case((cost,)) for cost in (100, 1, 2, 40, 3, 30, 4)]

    found = batches(task, "", cases, judge=Costly())

    assert [[case.args[0] for case in batch.cases] for batch in found] == [[1, 2, 3, 4], [30], [40, 100]]


def test_a_program_that_draws_at_random_gets_its_cases_in_their_order(folder):
    task = read_one(folder).task
    cases = [Case((cost,)) for cost in (100, 1, 2, 40)]

    (batch,) = batches(task, "import random", cases, judge=Costly())

    assert [case.args[0] for case in batch.cases] == [100, 1, 2, 40]
    assert batch.task.limits.cpu_ms == 500


def test_a_mutant_has_some_times_the_time_of_its_submission_and_never_more_than_anybody(folder):
    task = read_one(folder).task
    cases = [Case((1,)), Case((LEAST_MS // SLOWER + 40,)), Case((1_000,))]

    found = batches(task, "", cases, judge=Costly())

    assert [batch.task.limits.cpu_ms for batch in found] == [LEAST_MS, LEAST_MS + 40 * SLOWER, task.limits.cpu_ms]


def test_no_batch_is_judged_after_one_that_fails(folder):
    problem = read_one(folder)
    judge = FakeJudge()
    order = batches(problem.task, problem.reference.path.read_text(), [Case(([n],), n) for n in range(30)], judge=judge)
    before = judge.runs

    said = verdict("class Solution:\n    def addUp(self, nums):\n        return 5\n", order, judge=judge)

    assert len(order) == 2
    assert said is Verdict.WRONG_ANSWER
    assert judge.runs == before + 1


def test_one_problem_can_be_mutated_by_itself(folder):
    with ThreadPoolExecutor(1) as pool:
        row = mutate_problem(read_one(folder), judge=FakeJudge(), kept=Kept(), pool=pool)

    assert row.score.share == 1


def test_the_task_is_the_problems_own_but_for_its_time(folder):
    problem = read_one(folder)

    (batch, *_) = batches(problem.task, "", [Case((1,))], judge=Costly())

    assert isinstance(batch.task, Task)
    assert batch.task.signature == problem.task.signature
    assert batch.task.limits.memory_mb == problem.task.limits.memory_mb
