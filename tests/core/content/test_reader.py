"""Reading a pack: what a good one says, and what each fault says."""

from __future__ import annotations

import pytest
from make_pack import edit, write_counter, write_pack

from hexloop.core.content.problem import Constraint, Difficulty, PackError, ProblemKind, Topic
from hexloop.core.content.reader import read_pack
from hexloop.core.judge.task import MISSING, Case, Limits, Method, Ordering, Param, Signature, Style

HOME = "problems/add-up"


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


@pytest.fixture
def home(folder):
    return folder / "problems" / "add-up"


def only_error(folder) -> PackError:
    """The one fault of a pack whose one problem is left out for it."""
    pack = read_pack(folder)
    assert pack.problems == ()
    assert len(pack.errors) == 1, pack.errors
    return pack.errors[0]


def test_a_problem_says_what_its_files_say(folder, home):
    pack = read_pack(folder)

    problem = pack.problems[0]
    assert pack.errors == ()
    assert (problem.slug, problem.number, problem.title) == ("add-up", 900, "Add up")
    assert (problem.kind, problem.difficulty) == (ProblemKind.DSA, Difficulty.EASY)
    assert (problem.topics, problem.lists, problem.related) == (("arrays",), ("essentials",), ("count-up",))
    assert (problem.minutes, problem.growth, problem.pattern, problem.seed) == (10, "O(n)", "One pass", 7)
    assert problem.statement == "Add the numbers up."
    assert problem.hints == ("Look.", "Add.", "Return the sum.")
    assert problem.constraints == (
        Constraint("0 ≤ len(nums) ≤ 100", "len(nums) <= 100"),
        Constraint("every number is a whole one"),
    )
    assert problem.task.signature == Signature(
        Style.FUNCTION, "Solution", (Method("addUp", (Param("nums", "List[int]"),), "int"),)
    )
    assert (problem.task.checker.kind, problem.task.limits) == (Ordering.EXACT, Limits(cpu_ms=1500))
    assert (problem.task.image, problem.task.bans, problem.exempt) == ("py", (), {})
    assert problem.cases == (
        Case(([1, 2],), 3, sample=True, note="1 + 2"),
        Case(([-1, 1],), 0, sample=True, note="they cancel"),
        Case(([],), MISSING),
    )
    assert problem.reference.path == home / "submissions" / "accepted" / "builtin.py"
    assert [f"{one.expected}/{one.name}" for one in problem.submissions] == [
        "accepted/builtin.py",
        "accepted/loop.py",
        "wrong_answer/absolute.py",
        "wrong_answer/first_only.py",
        "wrong_answer/one_more.py",
        "run_time_error/no_empty.py",
    ]


def test_topics_and_lists_are_read(folder):
    pack = read_pack(folder)

    assert pack.topics == (Topic("arrays", "Arrays", "structure"),)
    assert [(one.id, one.title, one.problems) for one in pack.lists] == [("essentials", "Essentials", ("add-up",))]


def test_an_unknown_topic_is_told_the_known_ones_in_order(folder, home):
    names = ["sorting", "matrices", "kruskal"]
    more = "".join(f'[[topic]]\nid = "{name}"\ntitle = "{name}"\ngroup = "structure"\n' for name in names)
    (folder / "topics.toml").write_text((folder / "topics.toml").read_text() + more)
    edit(home / "problem.toml", 'topics = ["arrays"]', 'topics = ["zzz"]')

    [error] = read_pack(folder).errors

    known = '"arrays", "kruskal", "matrices", "sorting"'
    assert error.message == f'"zzz" is no id of topics.toml: write one of {known}.'


def test_operations_are_read(folder):
    write_counter(folder)

    problem = next(one for one in read_pack(folder).problems if one.slug == "counter")

    assert problem.task.signature.raises == ("ValueError",)
    assert [method.name for method in problem.task.signature.methods] == ["__init__", "add"]
    assert problem.cases[0].operations == ("Counter", "add", "add")
    assert problem.cases[0].expected == [None, 5, {"raises": "ValueError"}]
    assert problem.exempt == {"accepted": "there is one way to count", "wrong": "a specimen for tests"}


def test_a_broken_problem_leaves_the_others(folder, home):
    write_counter(folder)
    edit(home / "problem.toml", "minutes = 10", 'minutes = "ten"')

    pack = read_pack(folder)

    assert [problem.slug for problem in pack.problems] == ["counter"]
    assert pack.errors == (PackError(f"{HOME}/problem.toml", 9, '"minutes" must be a whole number.'),)


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('title = "Add up"\n', "", 0, '"title" is missing: add title = … with a text in quotes, such as "…".'),
        ('title = "Add up"', 'title = ""', 2, '"title" is empty: fill it in.'),
        ('title = "Add up"', "title = 3", 2, '"title" must be a text in quotes.'),
        ("number = 900", "number = true", 1, '"number" must be a whole number.'),
        ("number = 900", "number = 0", 1, '"number" must be at least 1.'),
        ("minutes = 10", "minuets = 10\nminutes = 10", 9, '"minuets" is not known here: did you mean "minutes"?'),
        ('kind = "dsa"', 'kind = "das"', 3, '"kind" is \'das\': did you mean "dsa"?'),
        (
            'difficulty = "easy"',
            'difficulty = "gentle"',
            4,
            '"difficulty" is \'gentle\': write one of "easy", "medium", "hard".',
        ),
        ('topics = ["arrays"]', 'topics = ["array"]', 6, '"array" is no id of topics.toml: did you mean "arrays"?'),
        ('topics = ["arrays"]', 'topics = "arrays"', 6, '"topics" must be a list of texts, such as ["…", "…"].'),
        ('topics = ["arrays"]', 'topics = ["arrays", "arrays"]', 6, '"topics" names "arrays" twice: take one out.'),
        (
            'lists = ["essentials"]',
            'lists = ["essentails"]',
            7,
            '"essentails" is no id of lists.toml: did you mean "essentials"?',
        ),
        (
            'related = ["count-up"]',
            'related = ["Count Up"]',
            8,
            '"Count Up" in "related" is no slug: small letters, digits and single hyphens.',
        ),
        (
            'style = "function"',
            'style = "call"',
            13,
            '"style" in [signature] is \'call\': write one of "function", "operations", "round_trip".',
        ),
        (
            'method = "addUp"',
            'method = "add up"',
            15,
            '"add up" cannot be a name in Python: use letters, digits and underscores.',
        ),
        (
            'params = [["nums", "List[int]"]]',
            'params = ["nums"]',
            16,
            '"params" in [signature] must be pairs of name and type, such as [["nums", "List[int]"]].',
        ),
        (
            'returns = "int"',
            'returns = "int"\njudged_argument = 1',
            18,
            '"judged_argument" is 1, but there are 1 params, counted from 0.',
        ),
        (
            'kind = "exact"',
            'kind = "sorted"',
            20,
            '"kind" in [checker] is \'sorted\': write one of "exact", "any_order", "any_order_nested", "close", '
            '"one_of", "prefix_k", "topological_order", "validator".',
        ),
        (
            'kind = "exact"',
            'kind = "exact"\nrtol = 0.1',
            21,
            '"rtol" means something for kind = "close" only: take it out.',
        ),
        (
            'kind = "exact"',
            'kind = "close"\ndtype = "float64"',
            21,
            '"dtype" is "float64": write NumPy\'s short form, such as "<f8" or "<i8".',
        ),
        (
            "cpu_ms = 1500",
            "cpu_ms = 999",
            23,
            '"cpu_ms" in [limits] must be at least 1000: less would refuse right answers on a slow or busy machine.',
        ),
        ("cpu_ms = 1500", "memory_mb = 0", 23, '"memory_mb" in [limits] must be at least 1.'),
        ("cpu_ms = 1500", "cpu = 1500", 23, '"cpu" in [limits] is not known here: did you mean "cpu_ms"?'),
        (
            'submission = "accepted/builtin.py"',
            'submission = "accepted/bultin.py"',
            26,
            '"accepted/bultin.py" is not in submissions/: did you mean "accepted/builtin.py"?',
        ),
        (
            '[reference]\nsubmission = "accepted/builtin.py"\nseed = 7\n',
            "",
            0,
            '[reference] is missing: add it with submission = "accepted/….py".',
        ),
        (
            'text = "every number is a whole one"',
            'txt = "every"\ntext = "every"',
            33,
            '"txt" in [constraint] is not known here: did you mean "text"?',
        ),
        ('text = "every number is a whole one"', 'text = ""', 33, '"text" in [constraint] is empty: fill it in.'),
        ("[checker]", "[checkers]", 19, '"checkers" is not known here: did you mean "checker"?'),
        (
            "[limits]",
            "limits = 3\n[other]",
            22,
            '"limits" in [checker] is not known here: write one of "kind", "rtol", "atol", "dtype", "nan", "within", '
            '"nodes", "edges", "edge".',
        ),
    ],
)
def test_a_fault_in_problem_toml_is_told_with_its_line(folder, home, old, new, line, message):
    edit(home / "problem.toml", old, new)

    errors = read_pack(folder).errors

    assert PackError(f"{HOME}/problem.toml", line, message) in errors


def test_an_unknown_type_is_told(folder, home):
    edit(home / "problem.toml", "List[int]", "list[int]")

    error = only_error(folder)

    assert (error.path, error.line) == (f"{HOME}/problem.toml", 16)
    assert error.message.startswith('"list[int]" is not a type: write int, float, str,')


def test_several_faults_are_told_at_once(folder, home):
    edit(home / "problem.toml", "minutes = 10", "minutes = 0")
    edit(home / "problem.toml", 'pattern = "One pass"', 'pattern = ""')
    (home / "statement.md").write_text(" \n", encoding="utf-8")

    errors = read_pack(folder).errors

    assert [(error.path, error.line) for error in errors] == [
        (f"{HOME}/statement.md", 0),
        (f"{HOME}/problem.toml", 5),
        (f"{HOME}/problem.toml", 9),
    ]


def test_broken_toml_is_told_with_its_line(folder, home):
    edit(home / "problem.toml", "minutes = 10", "minutes = ten")

    error = only_error(folder)

    assert error == PackError(f"{HOME}/problem.toml", 9, "This is not valid TOML: invalid value.")


def test_toml_that_ends_too_early_points_at_the_end(folder, home):
    text = (home / "problem.toml").read_text(encoding="utf-8")
    (home / "problem.toml").write_text(f"{text}more = [", encoding="utf-8")

    error = only_error(folder)

    assert (error.path, error.line) == (f"{HOME}/problem.toml", text.count("\n") + 1)


@pytest.mark.parametrize("name", ["problem.toml", "statement.md", "hints.md", "editorial.md", "cases.jsonl"])
def test_a_missing_file_is_told(folder, home, name):
    (home / name).unlink()

    error = only_error(folder)

    message = f"{name} is missing: write it, docs/guide/add-a-problem.md says how."
    assert error == PackError(f"{HOME}/{name}", 0, message)


@pytest.mark.parametrize("name", ["statement.md", "editorial.md", "generate.py"])
def test_an_empty_file_is_told(folder, home, name):
    (home / name).write_text("\n", encoding="utf-8")

    error = only_error(folder)

    assert error == PackError(f"{HOME}/{name}", 0, f"{name} is empty: write it, docs/guide/add-a-problem.md says how.")


def test_a_file_that_is_no_text_is_told_with_its_line(folder, home):
    (home / "statement.md").write_bytes(b"One\nTwo \xff\n")

    error = only_error(folder)

    assert error == PackError(f"{HOME}/statement.md", 2, "This is not UTF-8 text: save the file as UTF-8.")


@pytest.mark.parametrize(
    ("text", "count"),
    [("One.\n---\nTwo.\n", 2), ("One.\n---\n\n---\nThree.\n", 2), ("A\n---\nB\n---\nC\n---\nD", 4)],
)
def test_hints_are_three(folder, home, text, count):
    (home / "hints.md").write_text(text, encoding="utf-8")

    error = only_error(folder)

    message = f"There are {count} hints: write three, with a line --- between them."
    assert error == PackError(f"{HOME}/hints.md", 0, message)


def test_an_unknown_file_is_told(folder, home):
    (home / "generator.py").write_text("", encoding="utf-8")

    error = only_error(folder)

    message = 'generator.py is no file of a problem: did you mean "generate.py"?'
    assert error == PackError(f"{HOME}/generator.py", 0, message)


def test_an_unknown_submission_folder_is_told(folder, home):
    (home / "submissions" / "wrong_answer").rename(home / "submissions" / "wrong")

    error = only_error(folder)

    message = 'wrong is no verdict\'s folder: did you mean "wrong_answer"?'
    assert error == PackError(f"{HOME}/submissions/wrong", 0, message)


def test_only_python_lies_among_submissions(folder, home):
    (home / "submissions" / "accepted" / "notes.txt").write_text("", encoding="utf-8")

    error = only_error(folder)

    message = "Only .py files lie here: rename it or take it out."
    assert error == PackError(f"{HOME}/submissions/accepted/notes.txt", 0, message)


def test_hidden_files_are_left_alone(folder, home):
    (home / ".DS_Store").write_bytes(b"\0")
    (home / "submissions" / ".keep").write_text("", encoding="utf-8")
    (home / "submissions" / "accepted" / "__pycache__").mkdir()

    pack = read_pack(folder)

    assert pack.errors == ()


def test_a_folder_that_is_no_slug_is_told(folder, home):
    home.rename(home.parent / "Add_Up")

    errors = read_pack(folder).errors

    message = "A problem's folder is its slug: small letters, digits and single hyphens."
    assert errors == (PackError("problems/Add_Up", 0, message),)


def test_a_number_belongs_to_one_problem(folder):
    write_counter(folder)
    edit(folder / "problems" / "counter" / "problem.toml", "number = 901", "number = 900")

    pack = read_pack(folder)

    message = "add-up has the number 900 already: correct one of them."
    assert [problem.slug for problem in pack.problems] == ["add-up"]
    assert pack.errors == (PackError("problems/counter/problem.toml", 0, message),)


def test_a_broken_topics_file_does_not_break_the_problems(folder):
    (folder / "topics.toml").write_text(
        '[[topic]]\nid = "arrays"\ntitle = "Arrays"\ngroup = "sort"\n', encoding="utf-8"
    )

    pack = read_pack(folder)

    message = '"group" is "sort": write one of "structure", "algorithm", "ml", "ood".'
    assert [problem.slug for problem in pack.problems] == ["add-up"]
    assert (pack.topics, pack.errors) == ((), (PackError("topics.toml", 4, message),))


@pytest.mark.parametrize(
    ("more", "line", "message"),
    [
        (
            'id = "arrays"\ntitle = "A"\ngroup = "ml"\n',
            6,
            'The id "arrays" is taken by a table above: give this one its own.',
        ),
        ('id = "a b"\ntitle = "A"\ngroup = "ml"\n', 6, '"a b" is no id: small letters, digits and single hyphens.'),
        (
            'id = "tries"\ntitle = "A"\ngroup = "ml"\nparent = "trees"\n',
            9,
            '"parent" is "trees", which no topic above this one has as its id.',
        ),
        (
            'id = "tries"\ntitle = "A"\ngroup = "ml"\ncolour = "red"\n',
            9,
            '"colour" in [topic] is not known here: write one of "id", "title", "group", "parent", "needs".',
        ),
    ],
)
def test_a_fault_in_topics_is_told_with_its_line(folder, more, line, message):
    text = (folder / "topics.toml").read_text(encoding="utf-8")
    (folder / "topics.toml").write_text(f"{text}[[topic]]\n{more}", encoding="utf-8")

    errors = read_pack(folder).errors

    assert errors == (PackError("topics.toml", line, message),)


def test_a_fault_in_lists_is_told_with_its_line(folder):
    edit(folder / "lists.toml", '["add-up"]', '["Add Up"]')

    errors = read_pack(folder).errors

    assert errors == (PackError("lists.toml", 5, '"Add Up" is no slug: small letters, digits and single hyphens.'),)


def test_a_folder_without_anything_has_no_problems(tmp_path):
    pack = read_pack(tmp_path / "nowhere")

    assert pack.problems == ()
    assert [error.path for error in pack.errors] == ["topics.toml", "lists.toml"]
