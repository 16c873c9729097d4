"""What a child is asked, as frames; and whether the task makes sense before anybody is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hexloop.core.judge import codec
from hexloop.core.judge.child.declared import Declared, parse
from hexloop.core.judge.task import Case, Method, Signature, Style, Task, Value
from hexloop.lib.errors import HexloopError


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
            "signature": {
                "style": signature.style.value,
                "class_name": signature.class_name,
                "judged_argument": signature.judged_argument,
                "raises": list(signature.raises),
                "classes": list(signature.classes),
                "methods": [_method(method) for method in signature.methods],
            },
        }
    )


def question(index: int, case: Case) -> bytes:
    """One case, without its answer. Raises ``BadTask``."""
    return _packed({"case": index, "args": list(case.args), "operations": list(case.operations)})


def production(source: str, entry: str, args: Sequence[Value], *, most: int, most_bytes: int) -> bytes:
    """The order to run a generator function. Raises ``BadTask``."""
    content = {"source": source, "entry": entry, "args": list(args), "most": most, "most_bytes": most_bytes}
    return _packed({"do": "produce"} | content)


def returns(task: Task) -> dict[str, Declared]:
    """The declared type of what is judged, by operation. Raises ``BadTask`` for a signature that makes no sense."""
    signature = task.signature
    spelled = [param.type for method in signature.methods for param in method.params]
    if task.image == "py" and any("ndarray" in text for text in spelled):
        raise BadTask("The signature takes arrays, which need the image numpy or torch.")
    try:
        params = {method.name: [parse(param.type) for param in method.params] for method in signature.methods}
        found = {method.name: parse(method.returns) for method in signature.methods}
        if signature.style is Style.OPERATIONS:
            return found | {signature.class_name: parse("None")}
        [method] = signature.methods
        if signature.judged_argument is not None:
            return {method.name: params[method.name][signature.judged_argument]}
    except (ValueError, IndexError) as error:
        raise BadTask(f"The signature of {signature.class_name or 'the function'} is wrong: {error}.") from error
    return found


def check(signature: Signature, index: int, case: Case) -> None:
    """Raise ``BadTask`` when a case does not fit the signature: a submission would get the blame."""
    counts = {method.name: len(method.params) for method in signature.methods}
    if signature.style is Style.FUNCTION:
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
        "params": [param.type for param in method.params],
        "returns": method.returns,
    }


def _packed(message: dict[str, Any]) -> bytes:
    try:
        return codec.encode(message)
    except codec.Malformed as error:
        raise BadTask(f"A case cannot be sent to a submission: {error}.") from error
