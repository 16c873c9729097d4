"""Write ``docs/bank.md`` from the core pack and its recorded scores, and the number of problems into the README. A test
fails when either is stale."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.mutation.record import Score, percent, read_scores, total_share
from hexloop.core.content.mutation.standing import parts_of
from hexloop.core.content.problem import Pack, PackProblem, ProblemKind
from hexloop.core.content.reader import read_pack

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "bank.md"
README = ROOT / "README.md"
COUNT = re.compile(r"\d+(?= problems come with it)")

HEAD = """\
# The bank

Written by `make docs` from the problems and `hexloop/packs/core/scores.json`; `hexloop packs mutate --record`
writes that. Cases include the generated ones. The mutation score is the share of small changes to accepted
submissions that the cases notice, or that are explained ([how](guide/add-a-problem.md#mutation)).
"""


def main() -> int:
    """Write the page and the number."""
    pack = read_pack(CORE_PACK)
    PAGE.write_text(page(pack), "utf-8")
    README.write_text(readme(README.read_text("utf-8"), pack), "utf-8")
    return 0


def readme(text: str, pack: Pack) -> str:
    """The README with the number of problems that there are."""
    return COUNT.sub(str(len(pack.problems)), text)


def page(pack: Pack) -> str:
    """The whole page."""
    scores = read_scores(pack.folder)
    tables = [_kind(kind, pack, scores) for kind in ProblemKind]
    return "\n".join([HEAD, _summary(pack, scores), *filter(None, tables)])


def _summary(pack: Pack, scores: Mapping[str, Score]) -> str:
    known = [scores[problem.slug] for problem in parts_of(pack) if problem.slug in scores]
    rows = [
        f"{len(pack.problems)} problems, {sum(len(problem.submissions) for problem in parts_of(pack))} submissions, "
        f"{sum(score.mutants for score in known)} mutants, mutation score {percent(total_share(known))}.",
        "",
        "| list | problems here | of |",
        "|---|--:|--:|",
    ]
    here = {problem.slug for problem in pack.problems}
    rows += [
        f"| {one.title} | {sum(slug in here for slug in one.problems)} | {len(one.problems)} |" for one in pack.lists
    ]
    return "\n".join([*rows, ""])


def _kind(kind: ProblemKind, pack: Pack, scores: Mapping[str, Score]) -> str:
    problems = [problem for problem in parts_of(pack) if problem.kind is kind]
    if not problems:
        return ""
    head = [
        f"## {kind.title}",
        "",
        "| problem | difficulty | lists | topics | cases | submissions | mutation score |",
        "|---|---|---|---|--:|--:|--:|",
    ]
    return "\n".join([*head, *(_row(problem, scores.get(problem.slug)) for problem in problems), ""])


def _row(problem: PackProblem, score: Score | None) -> str:
    cells: Sequence[object] = (
        f"[{problem.title}](../hexloop/packs/core/problems/{problem.slug})",
        problem.difficulty.value,
        ", ".join(problem.lists),
        ", ".join(problem.topics),
        score.cases if score else "",
        len(problem.submissions),
        percent(score.share) if score else "",
    )
    return f"| {' | '.join(str(cell) for cell in cells)} |"


if __name__ == "__main__":
    sys.exit(main())
