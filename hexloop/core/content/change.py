"""The change request of an object-oriented problem: folder ``change/`` and table ``[change]``."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace

from hexloop.core.content.partfiles import PartFiles
from hexloop.core.content.partkeys import read_constraints, read_exempt, read_reference
from hexloop.core.content.problem import Extension, PackProblem, ProblemKind
from hexloop.core.content.signature import check_nodes, read_method, read_raises
from hexloop.core.content.source import suggestion
from hexloop.core.content.starter import starter_for
from hexloop.core.content.submissions import read_submissions
from hexloop.core.content.tables import Table
from hexloop.core.content.typenames import BadType, fits, parse_type
from hexloop.core.judge.task import Method, Param, Signature, Style, Value

CHANGE = "change"
"""The folder and the table; also the last part of the slug: ``employee-registry/change``."""

_FILES = {"statement.md", "hints.md", "editorial.md", "cases.jsonl", "generate.py", "equivalents.toml"}


def read_change(root: Table, first: PackProblem, home: PartFiles) -> PackProblem | None:
    """The second part of ``first``, read from ``root`` and the folder inside ``home``; ``None`` when there is
    none. Every fault is noted."""
    table, folder = root.table(CHANGE), home.folder / CHANGE
    if table is None:
        if folder.exists():
            root.complain(f"{CHANGE}/ is there, but [change] is missing: say in it what the request changes.")
        return None
    if first.kind is not ProblemKind.OOD or first.task.signature.style is not Style.OPERATIONS:
        table.complain('[change] goes with kind = "ood" and style = "operations" only: take it out.')
        return None
    if not folder.is_dir():
        table.complain(f"[change] needs the folder {CHANGE}/ beside problem.toml, with the request as statement.md.")
        return None
    return _second_part(table, first, PartFiles(folder, f"{home.path}/{CHANGE}", home.errors))


def change_slug(slug: str) -> str:
    """What the second part of the problem ``slug`` is called."""
    return f"{slug}/{CHANGE}"


def _second_part(table: Table, first: PackProblem, files: PartFiles) -> PackProblem:
    files.check_names(_FILES, ("submissions",))
    submissions = read_submissions(files.folder / "submissions", f"{files.path}/submissions", files.errors)
    reference, seed = read_reference(table, submissions)
    methods, defaults = _methods(table, first)
    signature = _extended(table, first.task.signature, methods)
    files.optional_text("generate.py")
    second = replace(
        first,
        slug=change_slug(first.slug),
        number=None,
        title=table.text("title"),
        minutes=table.whole("minutes", least=1),
        growth=table.text("growth", first.growth),
        grow=None,
        statement=files.text("statement.md"),
        constraints=(*first.constraints, *read_constraints(table)),
        hints=files.hints(),
        editorial=files.text("editorial.md"),
        task=replace(first.task, signature=signature),
        submissions=submissions,
        reference=reference,
        seed=seed,
        exempt=read_exempt(table, "accepted", "wrong", "cases"),
        folder=files.folder,
        starter="" if files.errors else starter_for(replace(signature, methods=methods, classes=())),
        cases=() if files.errors else files.cases(signature),
        extends=Extension(first, _replaces(table, first.task.signature), defaults),
    )
    if not methods and "replaces" not in table:
        table.complain('[change] changes nothing: add [[change.methods]], or name the methods that it "replaces".')
    table.finish()
    return second


def _extended(table: Table, old: Signature, methods: tuple[Method, ...]) -> Signature:
    """The signature of the extended class: what grew stands where it stood, what is new at the end."""
    grown = {method.name: method for method in methods}
    kept = tuple(grown.pop(method.name, method) for method in old.methods)
    signature = replace(
        old,
        methods=(*kept, *grown.values()),
        raises=(*old.raises, *_further(table, "raises", read_raises(table), old.raises)),
        classes=(*old.classes, *_further(table, "classes", table.texts("classes"), old.classes)),
    )
    check_nodes(table, signature.methods)
    return signature


def _further(table: Table, key: str, names: tuple[str, ...], old: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        if name in old:
            table.complain(f'"{name}" in "{key}" is there since the first brief: take it out here.', key)
    return tuple(name for name in names if name not in old)


def _replaces(table: Table, old: Signature) -> tuple[str, ...]:
    names = table.texts("replaces")
    known = [method.name for method in old.methods]
    for name in names:
        if name not in known:
            message = f'"{name}" in "replaces" is no method of the first brief: {suggestion(name, known)}'
            table.complain(message, "replaces")
    return names


def _methods(table: Table, first: PackProblem) -> tuple[tuple[Method, ...], dict[str, tuple[Value, ...]]]:
    """What ``[[change.methods]]`` declare, and what old calls pass to those that grow."""
    given = first.task.given
    known = {method.name: method for method in first.task.signature.methods}
    found: dict[str, Method] = {}
    defaults: dict[str, tuple[Value, ...]] = {}
    for row in table.tables("methods"):
        method = read_method(row, given.classes if given else ())
        if method.name in found:
            row.complain(f'[change] has the method "{method.name}" twice: keep one.', "name")
        old = known.get(method.name)
        if old is not None:
            defaults[method.name] = _growth(row, old, method, replaced=_is_replaced(table, method))
        elif "defaults" in row:
            row.complain(f'"defaults" is for methods of the first brief, and "{method.name}" is new: take it out.')
        row.finish()
        found[method.name] = method
    return tuple(found.values()), {name: values for name, values in defaults.items() if values}


def _is_replaced(table: Table, method: Method) -> bool:
    return method.name in table.texts("replaces")


def _growth(row: Table, old: Method, new: Method, *, replaced: bool) -> tuple[Value, ...]:
    """What old calls pass for the parameters that ``new`` has beyond those of ``old``."""
    if new.params[: len(old.params)] != old.params:
        names = ", ".join(param.name for param in old.params) or "none"
        row.complain(
            f'"{new.name}" is a method of the first brief: its params must begin with those it has ({names}).', "params"
        )
        return ()
    if new.returns != old.returns and not replaced:
        row.complain(f'"{new.name}" returns another type than before: name it in "replaces".', "returns")
    further = new.params[len(old.params) :]
    if not further and (new.returns, new.checker, new.aliases) == (old.returns, old.checker, old.aliases):
        row.complain(f'"{new.name}" is in [signature] already, and nothing is new here: take it out.', "name")
    return _defaults(row, further)


def _defaults(row: Table, further: Collection[Param]) -> tuple[Value, ...]:
    wanted = ", ".join(param.name for param in further)
    text = row.text("defaults", "" if not further else None)
    if not text:
        return ()
    try:
        values = json.loads(text)
    except ValueError:
        values = None
    if not isinstance(values, list) or len(values) != len(further):
        row.complain(f'"defaults" must be a JSON list with a value for each of: {wanted or "nothing"}.', "defaults")
        return ()
    for param, value in zip(further, values, strict=True):
        if not _fits(value, param.type):
            row.complain(f'In "defaults", the value of {param.name} is not of the type {param.type}.', "defaults")
    return tuple(values)


def _fits(value: Value, kind: str) -> bool:
    try:
        return fits(value, parse_type(kind))
    except BadType:  # noted already, with the method
        return True
