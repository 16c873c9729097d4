"""What problem.toml says of judging: ``[checker]``, ``[given]`` and ``[ml]``, with the code beside it."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection

from hexloop.core.content.source import suggestion
from hexloop.core.content.tables import Table
from hexloop.core.content.typenames import DTYPES, core, parse_type
from hexloop.core.judge.task import (
    SIMPLE,
    Checker,
    Edge,
    Given,
    Gradient,
    MlChecks,
    Nan,
    Ordering,
    Signature,
    Style,
)

VALIDATOR = "validator.py"
PRELUDE = "prelude.py"
STARTER = "starter.py"

ReadText = Callable[[str], str]
"""The text of a file of the folder; notes a fault when it is empty, and is empty when there is none."""

_DTYPE = re.compile(r"[<|][biufc]\d+")
_BELONGS = {
    "rtol": (Ordering.CLOSE,),
    "atol": (Ordering.CLOSE,),
    "dtype": (Ordering.CLOSE,),
    "nan": (Ordering.CLOSE,),
    "within": (Ordering.ONE_OF, Ordering.PREFIX_K),
    "nodes": (Ordering.TOPOLOGICAL_ORDER,),
    "edges": (Ordering.TOPOLOGICAL_ORDER,),
    "edge": (Ordering.TOPOLOGICAL_ORDER,),
}


def read_checker(root: Table, signature: Signature) -> Checker:
    """The ``[checker]`` table, held against the signature."""
    table = root.table("checker")
    if table is None:
        return Checker()
    standard = Checker()
    kind = table.choice("kind", Ordering)
    topological = kind is Ordering.TOPOLOGICAL_ORDER
    checker = Checker(
        kind=kind,
        rtol=table.number("rtol", standard.rtol),
        atol=table.number("atol", standard.atol),
        dtype=table.text("dtype", ""),
        nan=table.choice("nan", Nan, standard.nan),
        within=table.choice("within", Ordering, standard.within),
        nodes=table.text("nodes", None if topological else ""),
        edges=table.text("edges", None if topological else ""),
        edge=table.choice("edge", Edge, None if topological else standard.edge),
    )
    _check_keys(table, checker)
    if checker.dtype and not _DTYPE.fullmatch(checker.dtype):
        table.complain(f'"dtype" is "{checker.dtype}": write NumPy\'s short form, such as "<f8" or "<i8".', "dtype")
    if checker.within not in SIMPLE:
        table.complain(f'"within" is one of {", ".join(SIMPLE)}.', "within")
    _check_signature(table, checker, signature)
    table.finish()
    return checker


def _check_keys(table: Table, checker: Checker) -> None:
    close = Ordering.CLOSE in {checker.kind, checker.within}
    for key, kinds in _BELONGS.items():
        if key in table and checker.kind not in kinds and not (close and kinds == (Ordering.CLOSE,)):
            wanted = " or ".join(f'"{kind}"' for kind in kinds)
            table.complain(f'"{key}" means something for kind = {wanted} only: take it out.', key)


def _check_signature(table: Table, checker: Checker, signature: Signature) -> None:
    """Whether the kind can work with problems that are called this way."""
    call = signature.style is Style.FUNCTION
    if checker.kind is Ordering.PREFIX_K and (not call or signature.judged_argument is None):
        table.complain(
            'kind = "prefix_k" judges the start of an argument: say which with judged_argument in [signature].', "kind"
        )
    if checker.kind is Ordering.TOPOLOGICAL_ORDER:
        if not call:
            table.complain('kind = "topological_order" needs style = "function".', "kind")
        names = [param.name for method in signature.methods[:1] for param in method.params]
        for key, name in (("nodes", checker.nodes), ("edges", checker.edges)):
            if name and name not in names:
                table.complain(f'"{key}" is "{name}", which is no parameter: {suggestion(name, names)}', key)


def read_validator(root: Table, checker: Checker, files: Collection[str], text: ReadText) -> str:
    """The source of validator.py, which must be there when the checker asks for it, and only then."""
    wanted, there = checker.kind is Ordering.VALIDATOR, VALIDATOR in files
    if wanted and not there:
        root.complain(f'kind = "validator" needs {VALIDATOR} beside problem.toml: write valid(args, got) in it.')
    if there and not wanted:
        root.complain(f'{VALIDATOR} is there, but nobody asks it: write kind = "validator" in [checker].')
    return text(VALIDATOR) if wanted and there else ""


def read_given(root: Table, files: Collection[str], text: ReadText) -> Given | None:
    """The ``[given]`` table with prelude.py, or ``None`` when the problem brings nothing along."""
    table, there = root.table("given"), PRELUDE in files
    if table is None:
        if there:
            root.complain(f"{PRELUDE} is there, but nothing of it is declared: name its functions in [given].")
        return None
    if not there:
        table.complain(f"[given] needs {PRELUDE} beside problem.toml: define there what [given] names.")
    given = Given(
        source=text(PRELUDE) if there else "",
        functions=table.texts("functions"),
        classes=table.texts("classes"),
        most_calls=table.whole("most_calls", 0, least=0),
        driver=table.text("driver", ""),
    )
    _check_names(table, given)
    _check_defined(table, given)
    if not given.functions and not given.classes and not given.driver:
        table.complain('[given] names nothing: list "functions" or "classes" of prelude.py, or name its "driver".')
    if given.driver and STARTER not in files:
        table.complain(f'A problem with a "driver" needs {STARTER}: the signature is the driver\'s.', "driver")
    table.finish()
    return given


def _check_names(table: Table, given: Given) -> None:
    for key, names in (("functions", given.functions), ("classes", given.classes)):
        for name in names:
            if not name.isidentifier():
                table.complain(f'"{name}" cannot be a name in Python: use letters, digits and underscores.', key)
    for name in given.classes:
        if name.isidentifier() and not name[0].isupper():
            table.complain(f'"{name}" must begin with a capital letter to be a type.', "classes")


def _check_defined(table: Table, given: Given) -> None:
    """Whether prelude.py, which is read and never run here, defines what the table names."""
    try:
        body = ast.parse(given.source).body
    except (SyntaxError, ValueError) as error:
        table.complain(f"{PRELUDE} is not Python: {error}.")
        return
    defined = {node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    driver = (given.driver,) if given.driver else ()
    for key, names in (("functions", given.functions), ("classes", given.classes), ("driver", driver)):
        for name in names:
            if given.source and name not in defined:
                table.complain(f'"{name}" is not defined in {PRELUDE}: write it there with def or class.', key)


def read_ml(root: Table, signature: Signature, image: str) -> MlChecks:
    """The ``[ml]`` table."""
    table = root.table("ml")
    if table is None:
        return MlChecks()
    if signature.style is Style.ROUND_TRIP:
        table.complain('[ml] does not go with style = "round_trip": take one of them out.')
    checks = MlChecks(
        gradient=_gradient(table, signature),
        no_loops=table.flag("no_loops"),
        loops_over=table.texts("loops_over"),
        non_contiguous=table.flag("non_contiguous"),
        immutable=table.flag("immutable"),
        extra_memory_mb=table.whole("extra_memory_mb", 0, least=1),
    )
    if checks.loops_over and not checks.no_loops:
        table.complain('"loops_over" means something with no_loops = true only: add that or take it out.', "loops_over")
    if checks.non_contiguous and signature.style is not Style.FUNCTION:
        table.complain('"non_contiguous" needs style = "function".', "non_contiguous")
    if image == "py" and (checks.gradient or checks.non_contiguous):
        table.complain('"gradient" and "non_contiguous" need image = "numpy" or "torch".')
    table.finish()
    return checks


def _gradient(root: Table, signature: Signature) -> Gradient | None:
    table = root.table("gradient")
    if table is None:
        return None
    standard = Gradient(())
    value = table.steps("value", (standard.value,))
    wrt = table.texts("wrt", None)
    gradient = Gradient(
        wrt=wrt,
        value=value[0],
        grads=table.steps("grads", tuple(range(1, len(wrt) + 1))),
        upstream=table.text("upstream", ""),
        eps=table.number("eps", standard.eps),
        rtol=table.number("rtol", standard.rtol),
        atol=table.number("atol", standard.atol),
    )
    if len(gradient.grads) != len(wrt):
        table.complain(f'"wrt" names {len(wrt)} parameters and "grads" {len(gradient.grads)} places: let them agree.')
    if not gradient.eps:
        table.complain('"eps" must be more than 0: 1e-6 is what float64 likes.', "eps")
    if signature.style is not Style.FUNCTION:
        table.complain('[ml.gradient] needs style = "function": one call that returns the value and its gradients.')
    elif signature.methods:
        _check_gradient(table, gradient, {param.name: param.type for param in signature.methods[0].params})
    table.finish()
    return gradient


def _check_gradient(table: Table, gradient: Gradient, types: dict[str, str]) -> None:
    for path in (*gradient.wrt, *([gradient.upstream] if gradient.upstream else [])):
        name = path.partition(".")[0]
        if name not in types:
            key = "upstream" if path == gradient.upstream else "wrt"
            table.complain(f'"{name}" is no parameter: {suggestion(name, list(types))}', key)
        elif set(core(parse_type(types[name])).words) & (set(DTYPES) - {"float64"}):
            table.complain(f'"{name}" is {types[name]}: differences need float64, so declare it so.', "wrt")
