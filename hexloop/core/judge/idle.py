"""A submission that defines all that a problem asks for and does nothing: what fails for it is the problem's fault."""

from __future__ import annotations

from hexloop.core.judge.task import Signature

_IDLE = "_does_nothing"


def source(signature: Signature) -> str:
    """The source text. A problem's own code that still fails with it failed without any help."""
    methods = "; ".join(f"{method.name} = {_IDLE}" for method in signature.methods)
    wanted = [f"class {name}: {methods or 'pass'}" for name in (signature.class_name, *signature.classes) if name]
    functions = [] if signature.class_name else [methods]
    return "\n".join([f"def {_IDLE}(*args, **named): return None", *wanted, *functions])
