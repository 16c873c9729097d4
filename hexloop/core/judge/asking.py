"""What a child is asked, as frames; and whether the task makes sense before anybody is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hexloop.core.judge import codec
from hexloop.core.judge.child.declared import ARRAYS, NODE_KINDS, NODES, REFERENCES, Declared, names, parse
from hexloop.core.judge.task import Case, Given, Method, Ordering, Signature, Style, Task, Value
from hexloop.lib.errors import HexloopError

_OWN = NODES | REFERENCES | ARRAYS | {"int", "float", "str", "bool", "None", "Any", "List", "Dict"}
_OWN |= {"Interval", "rng", "generator"}


class BadTask(HexloopError):
    """The task itself cannot be judged: a type nobody knows, a case that does not fit. The pack is wrong."""


def order(task: Task, source: str, most_bytes: int) -> bytes:
    """The order to load ``source`` and then to answer questions. Raises ``BadTask``."""
    signature = task.signature
    return _packed(
        {
            "do": "judge",
            "source": source,
            "bans": list(task.bans),
            "most_bytes": most_bytes,
            "loops": list(task.ml.loops_over) if task.ml.no_loops else None,
            "given": _given(task.given),
            "signature": {
                "style": signature.style.value,
                "class_name": signature.class_name,
                "class_aliases": list(signature.class_aliases),
                "same_instance": signature.same_instance,
                "prefix": task.checker.kind is Ordering.PREFIX_K,
                "immutable": task.ml.immutable,
                "node": _node_kind(signature),
                "judged_argument": signature.judged_argument,
                "raises": list(signature.raises),
                "classes": list(signature.classes),
                "methods": [_method(method) for method in signature.methods],
            },
        }
    )


def question(index: int, case: Case, *, strided: bool = False) -> bytes:
    """One case, without its answer; ``strided`` asks for arrays with gaps. Raises ``BadTask``."""
    return _packed(
        {
            "case": index,
            "args": list(case.args),
            "operations": list(case.operations),
            "given": case.given,
            "strided": strided,
        }
    )


def production(source: str, entry: str, args: Sequence[Value], *, most: int, most_bytes: int) -> bytes:
    """The order to run a generator function. Raises ``BadTask``."""
    content = {"source": source, "entry": entry, "args": list(args), "most": most, "most_bytes": most_bytes}
    return _packed({"do": "produce"} | content)


def returns(task: Task) -> dict[str, Declared]:
    """The declared type of what is judged, by operation. Raises ``BadTask`` for a signature that makes no sense."""
    signature = task.signature
    count = {Style.FUNCTION: 1, Style.ROUND_TRIP: 2}.get(signature.style, len(signature.methods))
    if len(signature.methods) != count:
        raise BadTask(f"The signature has {len(signature.methods)} methods; {signature.style.value} takes {count}.")
    try:
        params = [parse(param.type) for method in signature.methods for param in method.params]
        found = {method.name: parse(method.returns) for method in signature.methods}
        _check_types(task, {name for kind in (*params, *found.values()) for name in names(kind)})
        if signature.style is Style.OPERATIONS:
            return found | {signature.class_name: parse("None")}
        return {signature.methods[0].name: parse(signature.answer_type)}
    except (ValueError, IndexError) as error:
        raise BadTask(f"The signature of {signature.class_name or 'the function'} is wrong: {error}.") from error


def _check_types(task: Task, used: set[str]) -> None:
    """Raise ``BadTask`` for types that the image cannot make or nobody brings."""
    if task.image == "py" and used & {"ndarray", "rng"}:
        raise BadTask("The signature takes arrays, which need the image numpy or torch.")
    if task.image != "torch" and used & {"tensor", "generator"}:
        raise BadTask("The signature takes tensors, which need the image torch.")
    if len(used & NODE_KINDS) > 1:
        raise BadTask(f"The signature uses {' and '.join(sorted(used & NODE_KINDS))}; both are called Node, use one.")
    brought = task.given.classes if task.given else ()
    for name in sorted(used - _OWN - set(brought)):
        raise BadTask(f"The signature uses {name}, which is no type, and no class of the problem's prelude.")


def check(signature: Signature, index: int, case: Case) -> None:
    """Raise ``BadTask`` when a case does not fit the signature: a submission would get the blame."""
    counts = {method.name: len(method.params) for method in signature.methods}
    if signature.style is not Style.OPERATIONS:
        _check_count(index, signature.methods[0].name, case.args, counts[signature.methods[0].name])
        return
    if case.operations[:1] != (signature.class_name,) or len(case.operations) != len(case.args):
        raise BadTask(f"Case {index + 1} must begin with {signature.class_name} and give arguments to each operation.")
    counts[signature.class_name] = counts.get("__init__", len(case.args[0]) if isinstance(case.args[0], list) else 0)
    for operation, args in zip(case.operations, case.args, strict=True):
        if operation not in counts:
            raise BadTask(f"Case {index + 1} calls {operation}, which the signature does not know.")
        _check_count(index, operation, args, counts[operation])


def _check_count(index: int, name: str, args: Value | tuple[Value, ...], wanted: int) -> None:
    if not isinstance(args, (list, tuple)) or len(args) != wanted:
        raise BadTask(f"Case {index + 1} must give {name} {wanted} argument{'' if wanted == 1 else 's'}.")


def _method(method: Method) -> dict[str, Any]:
    return {
        "name": method.name,
        "aliases": list(method.aliases),
        "params": [[param.name, param.type] for param in method.params],
        "returns": method.returns,
    }


def _packed(message: dict[str, Any]) -> bytes:
    try:
        return codec.encode(message)
    except codec.Malformed as error:
        raise BadTask(f"A case cannot be sent to a submission: {error}.") from error


def _node_kind(signature: Signature) -> str:
    """Which of the things that LeetCode calls ``Node`` the signature speaks of, if any."""
    spelled = [text for method in signature.methods for text in (method.returns, *(p.type for p in method.params))]
    return next((name for text in spelled for name in names(parse(text)) if name in NODE_KINDS), "")


def _given(given: Given | None) -> dict[str, Any] | None:
    if given is None:
        return None
    return {
        "source": given.source,
        "functions": list(given.functions),
        "classes": list(given.classes),
        "most_calls": given.most_calls,
        "driver": given.driver,
    }
