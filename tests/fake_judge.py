"""A judge without a sandbox, for sources that tests wrote themselves."""

from __future__ import annotations

import threading
from itertools import islice

from hexloop.core.judge.api import BadTask, Judge, Probe, ProduceFailed
from hexloop.core.judge.task import MISSING, Style
from hexloop.core.judge.verdict import CaseResult, Result, Verdict


class FakeJudge(Judge):
    """Runs sources in this process. ``runs`` and ``produced`` count what was asked."""

    def __init__(self, **_):
        self.runs = 0
        self.produced = 0
        self._closed = False
        self.gate = None
        self._counting = threading.Lock()

    def run(self, task, source, cases, *, user=None):
        with self._counting:
            self.runs += 1
        if task.image == "torch":
            raise BadTask("This judge has no torch.")
        if self.gate is not None:
            self.gate(source)
        space = {}
        try:
            exec(source, space)
        except SyntaxError as error:
            return self._result(Verdict.COMPILE_ERROR, [], len(cases), str(error))
        results = [self._case(task, space, case, index) for index, case in enumerate(cases)]
        failed = [one for one in results if not one.verdict.passed]
        verdict = failed[0].verdict if failed else Verdict.ACCEPTED
        return self._result(verdict, results, len(cases), failed[0].message if failed else "")

    def produce(self, source, *, entry, args, image="py", limits=None, most=1_000):
        with self._counting:
            self.produced += 1
        space = {}
        try:
            exec(source, space)
            return list(islice(space[entry](*args), most))
        except Exception as error:
            raise ProduceFailed(f"{type(error).__name__}: {error}") from error

    def probe(self):
        return Probe(tier=0, summary="no confinement at all", parts={}, images=())

    def close(self):
        self._closed = True

    def _case(self, task, space, case, index):
        try:
            got = self._call(task, space, case)
        except Exception as error:  # noqa: BLE001 -- whatever a submission raises
            return CaseResult(index, Verdict.RUN_TIME_ERROR, 1.0, 1.0, message=type(error).__name__)
        right = case.expected is MISSING or got == case.expected
        verdict = Verdict.ACCEPTED if right else Verdict.WRONG_ANSWER
        return CaseResult(index, verdict, 1.0, 1.0, has_got=True, got=got, message="" if right else "It differs.")

    def _call(self, task, space, case):
        signature = task.signature
        if signature.style is Style.FUNCTION:
            return getattr(space[signature.class_name](), signature.methods[0].name)(*case.args)
        thing = space[signature.class_name](*case.args[0])
        answers = [None]
        for name, args in zip(case.operations[1:], case.args[1:], strict=True):
            try:
                answers.append(getattr(thing, name)(*args))
            except ValueError:
                answers.append({"raises": "ValueError"})
        return answers

    def _result(self, verdict, results, total, message):
        passed = sum(one.verdict.passed for one in results)
        failing = next((one.index for one in results if not one.verdict.passed), None)
        return Result(verdict, passed, total, float(len(results)), 2.0, message, tuple(results), failing)
