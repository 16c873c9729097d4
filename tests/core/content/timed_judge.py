"""A judge whose clock is a formula: what a source costs stands in its first line."""

from __future__ import annotations

from fake_judge import FakeJudge

from hexloop.core.judge.verdict import CaseResult, Result, Verdict


class TimedJudge(FakeJudge):
    """``# ms: n * 0.01`` as the first line says how many CPU milliseconds a list of n numbers takes, ``raises`` that
    it fails. A source without it costs what handing ``n`` numbers over costs."""

    def __init__(self, *, handing="n * 0.001"):
        super().__init__()
        self.handing = handing
        self.sizes = []

    def run(self, task, source, cases):
        self.runs += 1
        case = cases[0]
        n = len(case.args[0]) if not case.operations else len(case.operations)
        first = source.splitlines()[0]
        formula = first.removeprefix("# ms: ") if first.startswith("# ms: ") else "0"
        if formula == "raises":
            return self._result(Verdict.RUN_TIME_ERROR, [], 1, "IndexError on line 3.")
        if first.startswith("# ms: "):
            self.sizes.append(n)
        ms = float(eval(formula, {"n": n})) + float(eval(self.handing, {"n": n}))
        if ms > task.limits.cpu_ms:
            ran = CaseResult(0, Verdict.TIME_LIMIT, ms, ms)
            return Result(Verdict.TIME_LIMIT, 0, 1, ms, ms, "Too slow.", (ran,), 0)
        ran = CaseResult(0, Verdict.ACCEPTED, ms, ms, has_got=True, got=0)
        return Result(Verdict.ACCEPTED, 1, 1, ms, ms, "", (ran,))
