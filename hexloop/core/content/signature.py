"""The ``[signature]`` table: how a submission is called."""

from __future__ import annotations

import builtins
import keyword

from hexloop.core.content.tables import Table
from hexloop.core.content.typenames import BadType, parse_type
from hexloop.core.judge.task import Method, Param, Signature, Style

CONSTRUCTOR = "__init__"


def read_signature(table: Table) -> Signature:
    """Read the table, noting every fault; with faults the answer is a stand-in."""
    style = table.choice("style", Style)
    class_name = table.text("class", may_be_empty=True)
    if class_name:
        _check_name(table, "class", class_name)
    methods = _operations(table) if style is Style.OPERATIONS else (_function(table),)
    signature = Signature(
        style=style,
        class_name=class_name,
        methods=methods,
        judged_argument=_judged_argument(table, methods[0]) if style is Style.FUNCTION else None,
        raises=_raises(table) if style is Style.OPERATIONS else (),
        classes=table.texts("classes"),
    )
    if style is Style.OPERATIONS and not class_name:
        table.complain('"class" in [signature] is empty: name the class that the operations are called on.', "class")
    table.finish()
    return signature


def _function(table: Table) -> Method:
    name = table.text("method")
    _check_name(table, "method", name)
    return Method(name, _params(table), _type(table, "returns"), table.texts("aliases"))


def _operations(table: Table) -> tuple[Method, ...]:
    methods = tuple(_method(row) for row in table.tables("methods"))
    names = [method.name for method in methods]
    if CONSTRUCTOR not in names:
        table.complain('[signature] has no constructor: add a [[signature.methods]] with name = "__init__".')
    for name in sorted({name for name in names if names.count(name) > 1}):
        table.complain(f'[signature] has the method "{name}" twice: keep one.')
    return methods


def _method(row: Table) -> Method:
    name = row.text("name")
    _check_name(row, "name", name)
    method = Method(name, _params(row), _type(row, "returns"), row.texts("aliases"))
    row.finish()
    return method


def _params(table: Table) -> tuple[Param, ...]:
    params = tuple(Param(name, kind) for name, kind in table.pairs("params"))
    for param in params:
        _check_name(table, "params", param.name)
        _check_type(table, "params", param.type)
    names = [param.name for param in params]
    if len(set(names)) < len(names):
        table.complain('"params" uses a name twice: give each parameter its own.', "params")
    return params


def _type(table: Table, key: str) -> str:
    text = table.text(key)
    _check_type(table, key, text)
    return text


def _check_type(table: Table, key: str, text: str) -> None:
    if not text:
        return
    try:
        parse_type(text)
    except BadType as error:
        table.complain(str(error), key)


def _check_name(table: Table, key: str, name: str) -> None:
    if name and (not name.isidentifier() or keyword.iskeyword(name)):
        table.complain(f'"{name}" cannot be a name in Python: use letters, digits and underscores.', key)


def _judged_argument(table: Table, method: Method) -> int | None:
    if "judged_argument" not in table:
        return None
    index = table.whole("judged_argument", 0, least=0)
    if index >= len(method.params):
        count = len(method.params)
        table.complain(
            f'"judged_argument" is {index}, but there are {count} params, counted from 0.', "judged_argument"
        )
    return index


def _raises(table: Table) -> tuple[str, ...]:
    names = table.texts("raises")
    for name in names:
        kind = getattr(builtins, name, None)
        if not (isinstance(kind, type) and issubclass(kind, Exception)):
            table.complain(f'"{name}" is not a built-in exception: write one such as "ValueError".', "raises")
    return names
