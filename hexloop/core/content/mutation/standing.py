"""Where a pack stands: the recorded scores that are of the files as they are, and the problems without one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hexloop.core.content.mutation.record import LEAST_OF_ONE, Score, digest_of, percent, read_scores
from hexloop.core.content.problem import Pack, PackError, PackProblem


@dataclass(frozen=True, slots=True)
class Standing:
    """``scores`` by slug, and the slugs of the problems whose files were changed since, or never scored."""

    scores: Mapping[str, Score]
    unrecorded: tuple[str, ...]

    def errors(self) -> Iterator[PackError]:
        """What a strict check makes of it."""
        for slug in self.unrecorded:
            message = f"Its mutation score is not recorded as it stands: hexloop packs mutate {slug} --record."
            yield PackError(f"problems/{slug}", 0, message)
        for slug, score in self.scores.items():
            if score.share < LEAST_OF_ONE:
                least = f"{LEAST_OF_ONE:.0%} are asked for"
                message = (
                    f"Its cases tell {percent(score.share)} of its mutants apart, and {least}: "
                    f"hexloop packs mutate {slug} lists the others."
                )
                yield PackError(f"problems/{slug}", 0, message)


def standing_of(pack: Pack) -> Standing:
    """The standing of the pack's problems and their change requests. Raises ``BadScores``."""
    recorded = read_scores(pack.folder)
    scores = {
        problem.slug: recorded[problem.slug]
        for problem in parts_of(pack)
        if problem.slug in recorded and recorded[problem.slug].digest == digest_of(problem, with_equivalents=True)
    }
    return Standing(scores, tuple(problem.slug for problem in parts_of(pack) if problem.slug not in scores))


def parts_of(pack: Pack) -> list[PackProblem]:
    """Every problem, each followed by its change request."""
    return [part for problem in pack.problems for part in (problem, problem.change) if part is not None]
