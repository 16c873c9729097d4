"""Proving a pack."""

from __future__ import annotations

import pytest
from fake_judge import FakeJudge
from make_pack import COUNTER_SOURCE, PROBLEM, edit, write_counter, write_pack
from make_resources import resource_toml, write_shelf
from timed_judge import TimedJudge

from hexloop.core.content.check import check_pack
from hexloop.core.content.growing import POINT_MS
from hexloop.core.content.problem import PackError
from hexloop.core.content.reader import read_pack
from hexloop.core.content.selection import selected

HOME = "problems/add-up"
CHECK_LINE = 1 + PROBLEM[: PROBLEM.index("check =")].count("\n")


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


@pytest.fixture
def home(folder):
    return folder / "problems" / "add-up"


def check(folder, *slugs, **more):
    return check_pack(selected(read_pack(folder), slugs=slugs), judge=FakeJudge(), **more)


def test_a_faultless_pack_passes(folder):
    seen = []

    report = check(folder, progress=seen.append)

    assert report.passed
    assert report.errors == ()
    assert report.problems == {"dsa": 1, "ml": 0, "ood": 0}
    assert report.questions == {"breadth": 0, "nlp": 0, "ranking": 0, "behavior": 0, "project": 0}
    assert (report.design_cases, report.judged, report.unexpected) == (0, 6, 0)
    assert [(row.slug, row.cases, row.judged, row.unexpected) for row in report.rows] == [("add-up", 23, 6, 0)]
    assert [(one.done, one.total, one.row) for one in seen] == [(1, 1, report.rows[0])]


def test_faults_of_the_shelf_are_in_the_report_unless_problems_are_named(folder):
    write_shelf(folder, resource_toml("one", topics='["nowhere"]'), resource_toml("two", kind='"song"'))

    report = check(folder)

    assert [(error.path, error.line) for error in report.errors] == [("resources.toml", 12), ("resources.toml", 0)]
    assert report.errors[1].message.startswith('"one": topics holds "nowhere": ')
    assert check(folder, questions=False).passed


def test_only_the_named_problems_are_checked(folder):
    write_counter(folder)
    edit(folder / "problems" / "counter" / "problem.toml", "minutes = 10", "minutes = 0")

    report = check(folder, "add-up")

    assert report.passed
    assert report.problems == {"dsa": 1, "ml": 0, "ood": 0}


def test_faults_of_the_reader_are_in_the_report(folder):
    write_counter(folder)
    edit(folder / "problems" / "counter" / "problem.toml", "minutes = 10", "minutes = 0")

    report = check(folder)

    assert not report.passed
    assert report.errors == (PackError("problems/counter/problem.toml", 7, '"minutes" must be at least 1.'),)


@pytest.mark.parametrize(
    ("name", "source", "message"),
    [
        (
            "accepted/loop.py",
            "class Solution:\n    def addUp(self, nums):\n        return 3\n",
            "Expected accepted, got wrong answer on a sample, case 2 (cases.jsonl line 2). It differs.",
        ),
        (
            "accepted/loop.py",
            "class Solution:\n    def addUp(self, nums):\n        return sum(nums) if len(nums) < 9 else nums[99]\n",
            "Expected accepted, got run-time error on generated case 7 (generate.py). IndexError",
        ),
        (
            "wrong_answer/absolute.py",
            "class Solution:\n    def addUp(self, nums):\n        return sum(nums)\n",
            "Expected wrong answer, got accepted.",
        ),
        (
            "run_time_error/no_empty.py",
            "class Solution:\n    def addUp(self, nums):\n        return 0\n",
            "Expected run-time error, got wrong answer on a sample, case 1 (cases.jsonl line 1). It differs.",
        ),
    ],
)
def test_an_unexpected_verdict_is_told_with_the_case(folder, home, name, source, message):
    (home / "submissions" / name).write_text(source, encoding="utf-8")

    report = check(folder)

    assert (report.judged, report.unexpected) == (6, 1)
    assert report.errors == (PackError(f"{HOME}/submissions/{name}", 0, message),)


def test_a_broken_constraint_names_the_case(folder, home):
    edit(home / "problem.toml", "len(nums) <= 100", "0 < len(nums) < 21")

    report = check(folder)

    assert report.errors == (
        PackError(f"{HOME}/cases.jsonl", 3, "The check 0 < len(nums) < 21 does not hold for case 3."),
        PackError(f"{HOME}/generate.py", 0, "The check 0 < len(nums) < 21 does not hold for generated case 19."),
        PackError(f"{HOME}/generate.py", 0, "The check 0 < len(nums) < 21 does not hold for generated case 20."),
    )


def test_many_broken_cases_are_counted(folder, home):
    edit(home / "problem.toml", "len(nums) <= 100", "len(nums) > 100")

    report = check(folder)

    assert len(report.errors) == 4
    assert report.errors[3] == PackError(
        f"{HOME}/problem.toml", CHECK_LINE, "… and 20 more cases break the same constraint."
    )


@pytest.mark.parametrize(
    ("expression", "path", "line", "message"),
    [
        ("len(nums", "problem.toml", CHECK_LINE, "The check len(nums is no Python expression: '(' was never closed."),
        (
            "nums[0] < 10",
            "cases.jsonl",
            3,
            "The check nums[0] < 10 fails with IndexError: list index out of range for case 3.",
        ),
    ],
)
def test_a_check_that_does_not_work_is_told(folder, home, expression, path, line, message):
    edit(home / "problem.toml", "len(nums) <= 100", expression)

    report = check(folder)

    assert report.errors == (PackError(f"{HOME}/{path}", line, message),)


def test_a_check_may_use_names_inside_comprehensions(folder, home):
    edit(home / "problem.toml", "len(nums) <= 100", "all(abs(one) <= max(9, len(nums)) for one in nums)")

    report = check(folder)

    assert report.passed


def test_operations_are_checked_by_operations_and_args(folder):
    write_counter(folder)
    toml = folder / "problems" / "counter" / "problem.toml"
    constraint = '[[constraint]]\ntext = "few"\ncheck = "len(operations) == len(args) < 3"\n'
    toml.write_text(f"{toml.read_text(encoding='utf-8')}\n{constraint}", encoding="utf-8")

    report = check(folder, "counter")

    assert (
        PackError(
            "problems/counter/cases.jsonl", 1, "The check len(operations) == len(args) < 3 does not hold for case 1."
        )
        in report.errors
    )


def test_too_few_submissions_need_a_reason(folder, home):
    (home / "submissions" / "accepted" / "loop.py").unlink()
    (home / "submissions" / "wrong_answer" / "absolute.py").unlink()

    report = check(folder)

    assert report.errors == (
        PackError(
            f"{HOME}/submissions/accepted",
            0,
            "There are 1 submissions here: write 2 at least, or say in problem.toml under [exempt] why not: "
            'accepted = "…".',
        ),
        PackError(
            f"{HOME}/submissions/wrong_answer",
            0,
            "There are 2 submissions here: write 3 at least, or say in problem.toml under [exempt] why not: "
            'wrong = "…".',
        ),
    )


def test_a_reason_excuses_too_few_submissions(folder, home):
    (home / "submissions" / "accepted" / "loop.py").unlink()
    edit(home / "problem.toml", "[reference]", '[exempt]\naccepted = "one way only"\n\n[reference]')

    report = check(folder)

    assert report.passed


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("## Code walk\nWords.", "Words.", 'The section "## Code walk" is missing: write it.'),
        ("## Code walk\nWords.", "## Code walk\n", 'The section "## Code walk" is empty: write it.'),
        (
            "## Code walk\nWords.\n\n## Complexity\nWords.",
            "## Complexity\nWords.\n\n## Code walk\nWords.",
            "The sections stand in another order than Pattern, Why it works, Code walk, Complexity, Pitfalls, "
            "What is asked next.",
        ),
    ],
)
def test_the_editorial_has_its_sections(folder, home, old, new, message):
    edit(home / "editorial.md", old, new)

    report = check(folder)

    assert report.errors == (PackError(f"{HOME}/editorial.md", 0, message),)


def test_the_statement_has_no_title(folder, home):
    edit(home / "statement.md", "Add the", "# Add up\n\nAdd the")

    report = check(folder)

    message = "The page shows the title already: take the heading out."
    assert report.errors == (PackError(f"{HOME}/statement.md", 1, message),)


def test_no_case_is_asked_twice(folder, home):
    edit(home / "cases.jsonl", '{"args": [[]]}', '{"args": [[-1, 1]], "note": "again"}')

    report = check(folder)

    message = "This case 3 asks the same as case 2 (cases.jsonl line 2): take one out."
    assert report.errors[0] == PackError(f"{HOME}/cases.jsonl", 3, message)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            '{"args": [[]]}',
            '{"args": [[1.5]], "expected": 1}',
            'In case 3, the argument "nums" is not of the type List[int].',
        ),
        ('{"args": [[]]}', '{"args": [[5]], "expected": 5.0}', 'In case 3, "expected" is not of the type int.'),
    ],
)
def test_values_are_of_their_types(folder, home, old, new, message):
    edit(home / "cases.jsonl", old, new)

    report = check(folder)

    assert report.errors[0] == PackError(f"{HOME}/cases.jsonl", 3, message)


def test_counts_of_cases_and_samples_are_held(folder, home):
    (home / "generate.py").unlink()
    edit(home / "cases.jsonl", '"sample": true, "note": "they cancel"', '"note": "they cancel"')

    report = check(folder)

    assert report.errors == (
        PackError(f"{HOME}/cases.jsonl", 0, "There are 1 samples: the statement needs two or three."),
        PackError(
            f"{HOME}/cases.jsonl",
            0,
            "There are 3 cases with the generated ones: the guide asks for 20 to 60."
            ' If no more can be asked, say so in problem.toml under [exempt]: cases = "…".',
        ),
    )


def test_few_cases_are_right_where_no_more_can_be_asked(folder, home):
    (home / "generate.py").unlink()
    with (home / "problem.toml").open("a") as file:
        file.write('[exempt]\ncases = "there are three possible inputs"\n')

    assert check(folder).errors == ()


def test_a_generator_that_wavers_is_told(folder, home):
    edit(home / "generate.py", "random.Random(seed)", "random.Random()")

    report = check(folder)

    message = "Two runs with the same seed gave different cases: draw everything from random.Random(seed)."
    assert report.errors == (PackError(f"{HOME}/generate.py", 0, message),)


def test_a_generator_that_fails_leaves_the_rest_unjudged(folder, home):
    edit(home / "generate.py", "rng = random.Random(seed)", "rng = nothing")

    report = check(folder)

    assert (report.judged, report.rows[0].cases) == (0, 0)
    assert report.errors == (PackError(f"{HOME}/generate.py", 0, "NameError: name 'nothing' is not defined"),)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "lists.toml",
            '["add-up"]',
            '["count-up"]',
            '"lists" names essentials, but lists.toml does not hold add-up there: correct one of them.',
        ),
        (
            f"{HOME}/problem.toml",
            'lists = ["essentials"]\n',
            "",
            'lists.toml holds add-up in essentials: add it to "lists" here.',
        ),
    ],
)
def test_lists_and_problems_agree(folder, file, old, new, message):
    edit(folder / file, old, new)

    report = check(folder)

    assert report.errors == (PackError(f"{HOME}/problem.toml", 0, message),)


def test_operations_are_judged(folder):
    write_counter(folder)
    home = folder / "problems" / "counter"
    (home / "submissions" / "wrong_answer").mkdir()
    source = COUNTER_SOURCE.replace("self.value += by", "self.value = by")
    (home / "submissions" / "wrong_answer" / "forgets.py").write_text(source, encoding="utf-8")

    report = check(folder, "counter")

    assert (report.judged, report.unexpected) == (2, 0)
    assert report.problems == {"dsa": 0, "ml": 0, "ood": 1}


def test_a_task_that_cannot_be_judged_is_told(folder):
    write_counter(folder)
    edit(folder / "problems" / "counter" / "problem.toml", 'growth = "O(1)"', 'growth = "O(1)"\nimage = "torch"')

    report = check(folder, "counter")

    assert PackError("problems/counter/problem.toml", 0, "This judge has no torch.") in report.errors


def test_growth_beyond_the_target_is_in_the_report(folder, home):
    edit(home / "problem.toml", "[reference]", "[grow]\n\n[reference]")
    (home / "generate.py").write_text(
        (home / "generate.py").read_text() + '\n\ndef grow(n, seed):\n    yield {"args": [[seed] * n]}\n'
    )
    edit(home / "submissions" / "accepted" / "builtin.py", "class", "# ms: n * n * 0.0001\nclass")

    report = check_pack(read_pack(folder), judge=PartlyTimed())

    assert [row.growth for row in report.rows] == ["O(n²)"]
    assert [error.path for error in report.errors] == [f"{HOME}/submissions/accepted/builtin.py"]


class PartlyTimed(TimedJudge):
    """Judges as usual; what grows is timed by the formula in its first line."""

    def run(self, task, source, cases):
        return (
            super().run(task, source, cases)
            if task.limits.cpu_ms == POINT_MS
            else FakeJudge.run(self, task, source, cases)
        )
