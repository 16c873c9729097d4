"""The ``[signature]`` table: how a submission is called."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from hexloop.core.content.source import suggestion
from hexloop.core.content.tables import Table
from hexloop.core.content.typenames import NODE_KINDS, PLAIN, BadType, TypeName, core, innermost, names, parse_type
from hexloop.core.judge.task import SIMPLE, Method, Ordering, Param, Signature, Style

CONSTRUCTOR = "__init__"

_REFERENCES = {"ListNodeOf": "ListNode", "TreeNodeOf": "TreeNode"}
_BRACKETED = ("List", "Optional", "Dict", *_REFERENCES)


def read_signature(table: Table, classes: Collection[str] = ()) -> Signature:
    """Read the table, noting every fault; with faults the answer is a stand-in.

    ``classes`` are those that the problem brings along, which may be types.
    """
    reading = _Reading(table, classes)
    style = table.choice("style", Style)
    class_name = table.text("class", may_be_empty=True)
    if class_name:
        _check_name(table, "class", class_name)
    methods = (reading.function(),) if style is Style.FUNCTION else reading.methods(style)
    signature = Signature(
        style=style,
        class_name=class_name,
        methods=methods,
        judged_argument=_judged_argument(table, methods[0]) if style is Style.FUNCTION else None,
        raises=read_raises(table) if style is Style.OPERATIONS else (),
        classes=table.texts("classes"),
        class_aliases=table.texts("class_aliases"),
        same_instance=table.flag("same_instance") if style is Style.ROUND_TRIP else False,
    )
    if style is not Style.FUNCTION and not class_name:
        table.complain('"class" in [signature] is empty: name the class that the methods are called on.', "class")
    if signature.class_aliases and not class_name:
        table.complain('"class_aliases" needs a "class": they are its other names.', "class_aliases")
    check_nodes(table, methods)
    table.finish()
    return signature


def read_method(row: Table, classes: Collection[str] = ()) -> Method:
    """One method of a sequence of operations; the caller asks for further keys and finishes the table."""
    return _Reading(row, classes).method(row, Style.OPERATIONS)


def read_raises(table: Table) -> tuple[str, ...]:
    """The built-in exceptions that count as an answer."""
    names = table.texts("raises")
    for name in names:
        kind = getattr(builtins, name, None)
        if not (isinstance(kind, type) and issubclass(kind, Exception)):
            table.complain(f'"{name}" is not a built-in exception: write one such as "ValueError".', "raises")
    return names


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads methods; ``classes`` are those that the problem brings along."""

    table: Table
    own: Collection[str]

    def function(self) -> Method:
        """The one method of a problem that is one call."""
        name = self.table.text("method")
        _check_name(self.table, "method", name)
        return self._checked(
            self.table,
            Method(name, self._params(self.table), self._type(self.table, "returns"), self.table.texts("aliases")),
        )

    def methods(self, style: Style) -> tuple[Method, ...]:
        """The methods of a sequence or of a round trip."""
        methods = tuple(self._finished(row, style) for row in self.table.tables("methods"))
        names = [method.name for method in methods]
        for name in sorted({name for name in names if names.count(name) > 1}):
            self.table.complain(f'[signature] has the method "{name}" twice: keep one.')
        if style is Style.OPERATIONS and CONSTRUCTOR not in names:
            self.table.complain('[signature] has no constructor: add a [[signature.methods]] with name = "__init__".')
        if style is Style.ROUND_TRIP:
            self._check_round_trip(methods)
        return methods

    def _check_round_trip(self, methods: tuple[Method, ...]) -> None:
        if len(methods) != 2 or len(methods[0].params) != 1 or len(methods[1].params) != 1:
            self.table.complain(
                "A round trip is two [[signature.methods]] with one parameter each: the way there and the way back."
            )
        elif methods[1].params[0].type != methods[0].returns:
            self.table.complain(
                f'"{methods[1].name}" takes {methods[1].params[0].type}, but "{methods[0].name}" returns'
                f" {methods[0].returns}: let them agree."
            )

    def _finished(self, row: Table, style: Style) -> Method:
        method = self.method(row, style)
        row.finish()
        return method

    def method(self, row: Table, style: Style) -> Method:
        """One row; further keys may follow."""
        name = row.text("name")
        _check_name(row, "name", name)
        method = Method(name, self._params(row), self._type(row, "returns"), row.texts("aliases"))
        if "checker" in row and style is Style.OPERATIONS:
            kind = row.choice("checker", Ordering)
            method = replace(method, checker=kind)
            if kind not in SIMPLE:
                row.complain(f'"checker" of a method is one of {", ".join(SIMPLE)}.', "checker")
        return self._checked(row, method)

    def _checked(self, table: Table, method: Method) -> Method:
        """``method``, after a look at the nodes it speaks of."""
        before: dict[str, str] = {}
        for param in method.params:
            self._check_reference(table, "params", param.type, before)
            before[param.name] = param.type
        self._check_reference(table, "returns", method.returns, before)
        return method

    def _check_reference(self, table: Table, key: str, text: str, before: Mapping[str, str]) -> None:
        kind = innermost(_known(text))
        if kind.name not in _REFERENCES:
            return
        target = core(_known(before.get(kind.words[0], "None"))).name
        if target != _REFERENCES[kind.name]:
            table.complain(
                f'"{text}" speaks of the nodes of "{kind.words[0]}": that must be a parameter before it, of the type'
                f" {_REFERENCES[kind.name]}.",
                key,
            )

    def _params(self, table: Table) -> tuple[Param, ...]:
        params = tuple(Param(name, kind) for name, kind in table.pairs("params"))
        for param in params:
            _check_name(table, "params", param.name)
            self._check_type(table, "params", param.type)
        names = [param.name for param in params]
        if len(set(names)) < len(names):
            table.complain('"params" uses a name twice: give each parameter its own.', "params")
        return params

    def _type(self, table: Table, key: str) -> str:
        text = table.text(key)
        self._check_type(table, key, text)
        return text

    def _check_type(self, table: Table, key: str, text: str) -> None:
        if not text:
            return
        try:
            kind = parse_type(text)
        except BadType as error:
            table.complain(str(error), key)
            return
        for name in names(kind):
            if name not in {*PLAIN, *_BRACKETED, *self.own}:
                hint = suggestion(name, [*PLAIN, *self.own], most=len(PLAIN))
                table.complain(f'"{name}" is not a type, and no class of [given]: {hint}', key)


def _known(text: str) -> TypeName:
    """The type, or ``Any`` for one that was complained about already."""
    try:
        return parse_type(text)
    except BadType:
        return TypeName("Any")


def check_nodes(table: Table, methods: tuple[Method, ...]) -> None:
    """Complain when a signature speaks of two kinds of nodes that a submission calls by one name."""
    spelled = [text for method in methods for text in (*(param.type for param in method.params), method.returns)]
    used = sorted({innermost(_known(text)).name for text in spelled} & set(NODE_KINDS))
    if len(used) > 1:
        table.complain(f"[signature] uses {' and '.join(used)}: both are called Node in a submission, so use one.")


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
