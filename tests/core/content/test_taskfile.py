"""What problem.toml may say of judging, and what each mistake is told."""

import json
import math

import pytest
from make_pack import edit, read_one, write_counter, write_pack

from hexloop.core.content.cachefile import dump_cases, load_cases
from hexloop.core.content.casefile import BadCase, case_from
from hexloop.core.content.reader import read_pack
from hexloop.core.content.rules import misfit
from hexloop.core.content.show import call_text, case_difference, expected_text, operation_lines
from hexloop.core.judge.task import Case, Checker, Edge, Given, Gradient, MlChecks, Nan, Ordering, Style

HOME = "problems/add-up"
SIGNATURE = 'method = "addUp"\nparams = [["nums", "List[int]"]]\nreturns = "int"'


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path)


@pytest.fixture
def home(folder):
    return folder / "problems" / "add-up"


def rewrite(home, *, signature=SIGNATURE, checker='kind = "exact"', more="", cases=None, image=""):
    """The specimen with another signature, checker and cases."""
    edit(home / "problem.toml", SIGNATURE, signature)
    edit(home / "problem.toml", 'kind = "exact"', checker)
    edit(home / "problem.toml", "growth =", f"{image}\ngrowth =")
    text = (home / "problem.toml").read_text(encoding="utf-8")
    (home / "problem.toml").write_text(f"{text}\n{more}\n", encoding="utf-8")
    if cases is not None:
        lines = [json.dumps({"sample": True, "note": "so", **case}) for case in cases]
        (home / "cases.jsonl").write_text("\n".join(lines), encoding="utf-8")


def messages(folder):
    return [error.message for error in read_pack(folder).errors]


def test_one_of_several_answers(folder, home):
    rewrite(home, checker='kind = "one_of"\nwithin = "any_order"', cases=[{"args": [[1]], "expected": [1, 2]}])

    problem = read_one(folder)

    assert problem.task.checker == Checker(Ordering.ONE_OF, within=Ordering.ANY_ORDER)
    assert expected_text(problem, problem.cases[0]) == "1 or 2"
    assert case_difference(problem, problem.cases[0], 3).lines[0].expected == "1"
    assert misfit(problem, problem.cases[0]) == ""
    assert misfit(problem, Case(([1],), 1)) == '"expected" must be the list of all right answers.'
    assert misfit(problem, Case(([1],), ["a"])) == '"expected" is not of the type int.'


def test_the_first_k(folder, home):
    signature = SIGNATURE + "\njudged_argument = 0"
    rewrite(home, signature=signature, checker='kind = "prefix_k"', cases=[{"args": [[1, 1]], "expected": [1]}])

    problem = read_one(folder)

    assert problem.task.checker.kind is Ordering.PREFIX_K
    assert problem.task.signature.answer_type == "List[int]"


def test_a_topological_order(folder, home):
    signature = 'method = "order"\nparams = [["n", "int"], ["pairs", "List[List[int]]"]]\nreturns = "List[int]"'
    checker = 'kind = "topological_order"\nnodes = "n"\nedges = "pairs"\nedge = "after_before"'
    rewrite(home, signature=signature, checker=checker, cases=[{"args": [1, []], "expected": [0]}])

    assert read_one(folder).task.checker == Checker(
        Ordering.TOPOLOGICAL_ORDER, nodes="n", edges="pairs", edge=Edge.AFTER_BEFORE
    )


def test_a_validator_is_read(folder, home):
    rewrite(home, checker='kind = "validator"')
    (home / "validator.py").write_text("def valid(args, got): return True\n", encoding="utf-8")

    assert read_one(folder).task.validator == "def valid(args, got): return True"


def test_a_round_trip(folder, home):
    signature = (
        'class_aliases = ["Codec"]\nsame_instance = true\n'
        '[[signature.methods]]\nname = "encode"\nparams = [["strs", "List[str]"]]\nreturns = "str"\n'
        '[[signature.methods]]\nname = "decode"\nparams = [["s", "str"]]\nreturns = "List[str]"'
    )
    rewrite(home, signature=signature, cases=[{"args": [["a"]]}])
    edit(home / "problem.toml", 'style = "function"', 'style = "round_trip"')

    problem = read_one(folder)

    assert problem.task.signature.style is Style.ROUND_TRIP
    assert problem.task.signature.class_aliases == ("Codec",)
    assert problem.task.signature.same_instance is True
    assert call_text(problem, problem.cases[0]) == 'strs = ["a"]'
    assert expected_text(problem, problem.cases[0]) == '["a"]'
    assert problem.starter == (
        "class Solution:\n    def encode(self, strs: List[str]) -> str:\n        pass\n\n"
        "    def decode(self, s: str) -> List[str]:\n        pass\n"
    )


PRELUDE = '''
_bad = 0


def prepare(given):
    global _bad
    _bad = given


def isBad(version: int) -> bool:
    """Whether it is."""
    return version >= _bad


class Box:
    @classmethod
    def from_case(cls, value):
        return cls()

    def size(self) -> int:
        return 1

    def _own(self):
        pass
'''


def test_a_problem_brings_functions_and_classes(folder, home):
    signature = 'method = "solve"\nparams = [["n", "int"], ["boxes", "List[Box]"]]\nreturns = "int"'
    more = '[given]\nfunctions = ["isBad"]\nclasses = ["Box"]\nmost_calls = 40'
    case = {"args": [5, [1]], "expected": 4, "given": 4}
    rewrite(home, signature=signature, more=more, cases=[case])
    (home / "prelude.py").write_text(PRELUDE, encoding="utf-8")

    problem = read_one(folder)

    assert problem.task.given == Given(PRELUDE.strip(), ("isBad",), ("Box",), 40)
    assert call_text(problem, problem.cases[0]) == "n = 5, boxes = [1], given = 4"
    assert problem.starter == (
        "# The judge brings this function:\n# def isBad(version: int) -> bool:\n#     ...\n"
        "# The judge brings this class:\n# class Box:\n#     def size(self) -> int:\n#         ...\n"
        "class Solution:\n    def solve(self, n: int, boxes: List[Box]) -> int:\n        pass\n"
    )
    assert misfit(problem, problem.cases[0]) == ""


def test_ml_checks(folder, home):
    signature = 'method = "loss"\nparams = [["w", "ndarray"], ["d", "ndarray[float64]"]]\nreturns = "Any"'
    more = (
        '[ml]\nno_loops = true\nloops_over = ["epochs"]\nnon_contiguous = true\nimmutable = true\n'
        'extra_memory_mb = 16\n[ml.gradient]\nwrt = ["w"]\nvalue = "loss"\ngrads = ["grads.w"]\nupstream = "d"'
    )
    case = {"args": [[1.0], [1.0]], "expected": 1, "rtol": 0.1}
    checker = 'kind = "close"\nnan = "refuse"'
    rewrite(home, signature=signature, checker=checker, more=more, cases=[case], image='image = "numpy"')

    problem = read_one(folder)

    gradient = Gradient(("w",), value="loss", grads=("grads.w",), upstream="d")
    assert problem.task.checker.nan is Nan.REFUSE
    assert problem.task.ml == MlChecks(gradient, True, ("epochs",), True, True, 16)
    assert problem.cases[0].rtol == 0.1
    assert misfit(problem, problem.cases[0]) == ""


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"checker": 'kind = "exact"\nwithin = "exact"'},
            '"within" means something for kind = "one_of" or "prefix_k" only: take it out.',
        ),
        (
            {"checker": 'kind = "one_of"\nwithin = "validator"'},
            '"within" is one of exact, any_order, any_order_nested, close.',
        ),
        (
            {"checker": 'kind = "exact"\nnan = "refuse"'},
            '"nan" means something for kind = "close" only: take it out.',
        ),
        (
            {"checker": 'kind = "prefix_k"'},
            'kind = "prefix_k" judges the start of an argument: say which with judged_argument in [signature].',
        ),
        (
            {"checker": 'kind = "topological_order"\nnodes = "num"\nedges = "nums"\nedge = "before_after"'},
            '"nodes" is "num", which is no parameter: did you mean "nums"?',
        ),
        (
            {"checker": 'kind = "topological_order"\nnodes = "nums"\nedges = "nums"'},
            '"edge" in [checker] is missing: add edge = … with "before_after" or "after_before".',
        ),
        (
            {"checker": 'kind = "validator"'},
            'kind = "validator" needs validator.py beside problem.toml: write valid(args, got) in it.',
        ),
        (
            {"more": '[given]\nfunctions = ["isBad"]'},
            "[given] needs prelude.py beside problem.toml: define there what [given] names.",
        ),
        (
            {"more": "[given]\nmost_calls = 4"},
            '[given] names nothing: list "functions" or "classes" of prelude.py, or name its "driver".',
        ),
        (
            {"more": '[given]\ndriver = "drive"'},
            'A problem with a "driver" needs starter.py: the signature is the driver\'s.',
        ),
        (
            {"more": '[given]\nclasses = ["box"]'},
            '"box" must begin with a capital letter to be a type.',
        ),
        (
            {"signature": SIGNATURE.replace("List[int]", "Listnode")},
            '"Listnode" is not a type, and no class of [given]: did you mean "ListNode"?',
        ),
        (
            {"signature": SIGNATURE.replace('"int"', '"TreeNodeOf[nums]"')},
            '"TreeNodeOf[nums]" speaks of the nodes of "nums": that must be a parameter before it, '
            "of the type TreeNode.",
        ),
        (
            {"signature": 'method = "x"\nparams = [["a", "NaryNode"]]\nreturns = "GraphNode"'},
            "[signature] uses GraphNode and NaryNode: both are called Node in a submission, so use one.",
        ),
        (
            {"signature": SIGNATURE + "\nsame_instance = true"},
            '"same_instance" in [signature] is not known here: write one of "style", "class", "method", "params", '
            '"returns", "aliases", "classes", "class_aliases".',
        ),
        (
            {"more": '[ml]\nloops_over = ["n"]'},
            '"loops_over" means something with no_loops = true only: add that or take it out.',
        ),
        ({"more": "[ml]\nno_loops = 1"}, '"no_loops" in [ml] must be true or false.'),
        (
            {"more": "[ml]\nnon_contiguous = true"},
            '"gradient" and "non_contiguous" need image = "numpy" or "torch".',
        ),
        (
            {"more": '[ml.gradient]\nwrt = ["w"]'},
            '"w" is no parameter: write one of "nums".',
        ),
        (
            {"more": '[ml.gradient]\nwrt = ["nums"]\ngrads = [1, 2]'},
            '"wrt" names 1 parameters and "grads" 2 places: let them agree.',
        ),
        (
            {"more": '[ml.gradient]\nwrt = ["nums"]\ngrads = []'},
            '"grads" in [ml.gradient] must be a list of positions, such as [1, 2] or ["grads.W"].',
        ),
        (
            {
                "more": '[ml.gradient]\nwrt = ["w"]',
                "signature": 'method = "x"\nparams = [["w", "tensor[float32, grad]"]]\nreturns = "Any"',
            },
            '"w" is tensor[float32, grad]: differences need float64, so declare it so.',
        ),
    ],
)
def test_a_mistake_is_told(folder, home, change, message):
    rewrite(home, **change)

    assert message in messages(folder)


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("validator.py", 'validator.py is there, but nobody asks it: write kind = "validator" in [checker].'),
        ("prelude.py", "prelude.py is there, but nothing of it is declared: name its functions in [given]."),
    ],
)
def test_a_file_that_nobody_asks_for_is_told(folder, home, file, message):
    (home / file).write_text("x = 1\n", encoding="utf-8")

    assert messages(folder) == [message]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("x = 1", '"isBad" is not defined in prelude.py: write it there with def or class.'),
        ("def isBad(:", "prelude.py is not Python: invalid syntax (<unknown>, line 1)."),
    ],
)
def test_a_prelude_must_define_what_is_named(folder, home, source, message):
    rewrite(home, more='[given]\nfunctions = ["isBad"]')
    (home / "prelude.py").write_text(source, encoding="utf-8")

    assert messages(folder) == [message]


@pytest.mark.parametrize(
    ("methods", "message"),
    [
        (
            [("encode", "int", "str")],
            "A round trip is two [[signature.methods]] with one parameter each: the way there and the way back.",
        ),
        (
            [("encode", "int", "str"), ("decode", "int", "int")],
            '"decode" takes int, but "encode" returns str: let them agree.',
        ),
    ],
)
def test_a_round_trip_that_does_not_close_is_told(folder, home, methods, message):
    rows = [
        f'[[signature.methods]]\nname = "{name}"\nparams = [["x", "{takes}"]]\nreturns = "{returns}"'
        for name, takes, returns in methods
    ]
    rewrite(home, signature="\n".join(rows))
    edit(home / "problem.toml", 'style = "function"', 'style = "round_trip"')

    assert message in messages(folder)


def test_a_method_may_have_a_checker_of_its_own(folder):
    write_counter(folder)
    edit(folder / "problems" / "counter" / "problem.toml", 'returns = "int"', 'returns = "int"\nchecker = "any_order"')

    problem = read_one(folder, "counter")

    assert problem.task.signature.methods[1].checker is Ordering.ANY_ORDER
    lines = operation_lines(problem, Case(([1], [2]), [None, [2, 1]], ("Counter", "add")), [None, [2, 1]])
    assert lines[1].endswith("→ [1,2]")


def test_a_method_takes_a_simple_checker_only(folder):
    write_counter(folder)
    edit(folder / "problems" / "counter" / "problem.toml", 'returns = "int"', 'returns = "int"\nchecker = "validator"')

    assert messages(folder) == ['"checker" of a method is one of exact, any_order, any_order_nested, close.']


@pytest.mark.parametrize(
    ("params", "args", "message"),
    [
        ([["head", "ListNode"]], [{"values": [1], "pos": 1}], 'the argument "head" is not of the type ListNode.'),
        ([["head", "ListNode"]], [{"value": [1]}], 'the argument "head" is not of the type ListNode.'),
        (
            [["a", "ListNode"], ["b", "ListNode"]],
            [[1], {"values": [2], "joins": "a", "at": 1}],
            'the argument "b" joins a at 1, which has 1 nodes, counted from 0.',
        ),
        (
            [["b", "ListNode"]],
            [{"values": [2], "joins": "a", "at": 0}],
            'the argument "b" joins a, which is no parameter before it.',
        ),
        (
            [["root", "TreeNode"], ["p", "TreeNodeOf[root]"]],
            [[1, 2], 3],
            'the argument "p" is the node 3 of root, which has no such nodes: there must be one.',
        ),
        (
            [["root", "TreeNode"], ["p", "TreeNodeOf[root]"]],
            [[1, 1], 1],
            'the argument "p" is the node 1 of root, which has 2 such nodes: there must be one.',
        ),
        (
            [["head", "ListNode"], ["node", "ListNodeOf[head]"]],
            [[1, 2], 2],
            'the argument "node" is node 2 of head, which has 2, counted from 0.',
        ),
        ([["x", "RandomNode"]], [[[1]]], 'the argument "x" is not of the type RandomNode.'),
        ([["x", "Interval"]], [[1]], 'the argument "x" is not of the type Interval.'),
        ([["x", "List[Interval]"]], [[[1, 2], [2, 3]]], ""),
        ([["x", "ndarray"]], [[[1, None], [2, 3]]], 'the argument "x" is not of the type ndarray.'),
        ([["x", "tensor"]], [["nan"]], 'the argument "x" is not of the type tensor.'),
        ([["x", "ndarray"]], [[[1, math.nan], [True, 3.5]]], ""),
        ([["a", "ListNode"], ["b", "ListNode"]], [[1, 2], {"values": [], "joins": "a", "at": 1}], ""),
        ([["root", "TreeNode"], ["p", "Optional[TreeNodeOf[root]]"]], [[1, 2], None], ""),
    ],
)
def test_nodes_must_be_there(folder, home, params, args, message):
    rewrite(home, signature=f'method = "x"\nparams = {json.dumps(params)}\nreturns = "int"', cases=[
        {"args": args, "expected": 0}
    ])  # fmt: skip
    problem = read_one(folder)

    assert misfit(problem, problem.cases[0]) == message


def test_what_the_case_sets_must_mean_something(folder):
    problem = read_one(folder)

    assert misfit(problem, Case(([1],), 1, given=3)) == (
        '"given" is for the prelude, and this problem brings none along: take it out.'
    )
    assert misfit(problem, Case(([1],), 1, rtol=0.1)) == (
        '"rtol" and "atol" mean something for kind = "close" only: take them out.'
    )


@pytest.mark.parametrize("value", ["1", True, -1])
def test_a_tolerance_is_a_number(folder, value):
    with pytest.raises(BadCase, match='"rtol" must be a number of at least 0, such as 1e-3'):
        case_from({"args": [[1]], "rtol": value}, read_one(folder).task.signature)


def test_cases_are_kept_whole():
    case = Case(([1],), 1, given={"bad": 3}, rtol=0.1, atol=0.0)

    assert load_cases(dump_cases([case])) == (case,)


def test_definitions_of_every_node_are_shown(folder, home):
    for kind in ("RandomNode", "NaryNode", "NextNode", "QuadNode", "DoublyNode"):
        write_pack(folder.parent / kind)
        place = folder.parent / kind / folder.name / "problems" / "add-up"
        place = place if place.exists() else next((folder.parent / kind).rglob("add-up"))
        rewrite(place, signature=f'method = "x"\nparams = [["root", "{kind}"]]\nreturns = "{kind}"', cases=[
            {"args": [[]], "expected": []}
        ])  # fmt: skip

        starter = read_one(place.parent.parent).starter

        assert starter.splitlines()[1] == "# class Node:"
        assert "def x(self, root: 'Node') -> 'Node':" in starter
        compile(starter, "starter", "exec")
