"""``hexloop packs mutate``: whether the cases notice small mistakes in the accepted submissions."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from hexloop.cli.exits import DONE, ENVIRONMENT, FAILED, Exit
from hexloop.cli.opening import case_cache, open_judge
from hexloop.cli.talk import error_line, say, tell
from hexloop.core.content.mutation.equivalents import entry_text
from hexloop.core.content.mutation.mutants import Mutant
from hexloop.core.content.mutation.mutate import Kept, MutationRow, Progress, mutate_pack
from hexloop.core.content.mutation.record import LEAST, LEAST_OF_ONE, Score, percent, record_scores, total_share
from hexloop.core.content.problem import Pack, PackError
from hexloop.core.content.reader import problem_folders

_WORST = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``packs mutate`` takes beside the problems, the part and the pack."""
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout instead of the survivors")
    parser.add_argument(
        "--equivalents", action="store_true", help="print each survivor as an entry for equivalents.toml, too"
    )
    parser.add_argument("--record", action="store_true", help="write the scores into the pack's scores.json")
    parser.add_argument("--fresh", action="store_true", help="judge again what has not changed since the last time")


def run(args: argparse.Namespace, pack: Pack) -> int:
    """Mutate, print, and answer 1 for faults and for scores below what the guide asks for."""
    rows: list[MutationRow] = []
    stopped = False
    with open_judge() as judge:
        try:
            for row in mutate_pack(pack, judge=judge, kept=_kept(args), progress=_say_progress):
                rows.append(row)
        except KeyboardInterrupt:
            stopped = True
            say("Stopped. This is what was done so far.")
    scores = {row.slug: row.score for row in rows if row.score is not None}
    if args.record:
        _record(pack, scores)
    errors = [*pack.errors, *(error for row in rows for error in row.errors)]
    if args.json:
        tell(json.dumps(_as_json(rows, errors), ensure_ascii=False))
    else:
        tell(_as_text(rows, errors, entries=args.equivalents))
    low = _too_low(scores)
    if low:
        say(low)
    return FAILED if stopped or errors or low else DONE


def _as_json(rows: Sequence[MutationRow], errors: Sequence[PackError]) -> dict[str, object]:
    """What scripts read. ``worst`` are the problems with the lowest scores, the lowest first."""
    scores = [(row.slug, row.score) for row in rows if row.score is not None]
    worst = sorted(scores, key=lambda one: (one[1].share, one[0]))[:_WORST]
    return {
        "mutants": sum(score.mutants for _, score in scores),
        "killed": sum(score.killed for _, score in scores),
        "equivalent": sum(score.equivalent for _, score in scores),
        "survived": sum(len(row.survivors) for row in rows),
        "score": round(total_share([score for _, score in scores]), 4),
        "worst": [{"problem": slug, "score": round(score.share, 4)} for slug, score in worst],
        "errors": [asdict(error) for error in errors],
    }


def _kept(args: argparse.Namespace) -> Kept:
    cache = case_cache()
    return Kept(cache, cache.parent / "mutants" if cache else None, args.fresh)


def _record(pack: Pack, scores: dict[str, Score]) -> None:
    try:
        record_scores(pack.folder, scores, known={folder.name for folder in problem_folders(pack.folder)})
    except OSError as error:
        raise Exit(f"The scores cannot be written to {pack.folder}: {error.strerror}.", ENVIRONMENT) from error


def _too_low(scores: Mapping[str, Score]) -> str:
    """What the scores miss, in words; nothing when they do."""
    share = total_share(list(scores.values()))
    alone = sorted(slug for slug, score in scores.items() if score.share < LEAST_OF_ONE)
    words = []
    if share < LEAST:
        words.append(
            f"{percent(share)} of what was mutated here is killed or explained, {percent(LEAST)} is asked for."
        )
    if alone:
        words.append(f"Under {percent(LEAST_OF_ONE)} for itself: {', '.join(alone)}.")
    return " ".join(words)


def _say_progress(progress: Progress) -> None:
    row = progress.row
    wrong = f", {len(row.errors)} errors" if row.errors else ""
    say(f"{progress.done}/{progress.total} {row.slug}: {_words(row.score)}{wrong}, {row.seconds:.1f} s")


def _words(score: Score | None) -> str:
    if score is None:
        return "not judged"
    survived = score.mutants - score.killed - score.equivalent
    return (
        f"{score.mutants} mutants, {score.killed} killed, {score.equivalent} equivalent, {survived} survived "
        f"({percent(score.share)})"
    )


def _as_text(rows: Sequence[MutationRow], errors: Sequence[PackError], *, entries: bool) -> str:
    lines = [line for row in rows for mutant in row.survivors for line in _survivor(row.slug, mutant, entries=entries)]
    lines += [error_line(error) for error in errors]
    scores = [row.score for row in rows if row.score is not None]
    total = Score(
        "",
        sum(score.cases for score in scores),
        sum(score.mutants for score in scores),
        sum(score.killed for score in scores),
        sum(score.equivalent for score in scores),
    )
    return "\n".join([*lines, *([""] if lines else []), f"{len(rows)} problems, {_words(total)}"])


def _survivor(slug: str, mutant: Mutant, *, entries: bool) -> list[str]:
    place = Path("problems", slug, "submissions", mutant.name.submission).as_posix()
    lines = [
        f"{place}:{mutant.number}: {mutant.kind.value}, {mutant.name.change}",
        f"  - {mutant.before}",
        f"  + {mutant.after}",
    ]
    return [*lines, "", entry_text(mutant), ""] if entries else lines
