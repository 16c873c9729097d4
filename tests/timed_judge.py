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
        first = source.splitlines()[0]
        formula = first.removeprefix("# ms: ") if first.startswith("# ms: ") else "0"
        if formula == "raises":
            return self._result(Verdict.RUN_TIME_ERROR, [], len(cases), "IndexError on line 3.")
        sizes = [len(case.operations) or len(case.args[0]) for case in cases]
        if first.startswith("# ms: "):
            self.sizes.append(sizes[0])
        times = [self._ms(formula, sizes[0]), *(0.0 for _ in sizes[1:])]
        if times[0] > task.limits.cpu_ms:
            ran = CaseResult(0, Verdict.TIME_LIMIT, times[0], times[0])
            return Result(Verdict.TIME_LIMIT, 0, len(cases), times[0], times[0], "Too slow.", (ran,), 0)
        ran = tuple(CaseResult(k, Verdict.ACCEPTED, ms, ms, has_got=True, got=0) for k, ms in enumerate(times))
        return Result(Verdict.ACCEPTED, len(cases), len(cases), sum(times), sum(times), "", ran)

    def _ms(self, formula, n):
        return float(eval(formula, {"n": n})) + float(eval(self.handing, {"n": n}))
