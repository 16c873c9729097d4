"""Reads cases/ of a pack."""

from __future__ import annotations

from pathlib import Path

from hexloop.core.content.design_cases.case import (
    CASES_FOLDER,
    OWN_KEY,
    TAKEN_IDS,
    Arrow,
    CaseArea,
    CaseEstimate,
    Clarification,
    DesignCase,
    FollowUp,
    StagePart,
    WeakAnswer,
)
from hexloop.core.content.folder import SLUG
from hexloop.core.content.problem import PackError
from hexloop.core.content.questions.question import Level
from hexloop.core.content.source import open_source
from hexloop.core.content.tables import Table, open_table
from hexloop.core.design.stages import Preset, Stage

_ARROW = "->"


def read_cases(folder: Path, errors: list[PackError]) -> tuple[DesignCase, ...]:
    """The cases of the pack in ``folder`` in the order of their ``order``; a pack without cases/ has none.

    Never raises for what a file says: a broken case is left out and stands in ``errors``.
    """
    found = []
    for file in sorted((folder / CASES_FOLDER).glob("*.toml")):
        before = len(errors)
        case = _read(file, errors)
        if case is not None and len(errors) == before:
            found.append(case)
    return tuple(sorted(found, key=lambda case: (case.order, case.id)))


def _read(file: Path, errors: list[PackError]) -> DesignCase | None:
    source = open_source(file, f"{CASES_FOLDER}/{file.name}", errors)
    root = open_table(source) if source else None
    if root is None:
        return None
    case = DesignCase(
        id=_id(root, file.stem),
        title=root.text("title").strip(),
        area=root.choice("area", CaseArea),
        level=root.choice("level", Level),
        leaning=root.choice("leaning", Preset),
        order=root.whole("order", least=1),
        prompt=root.text("prompt").strip(),
        also_asked=root.texts("also_asked"),
        papers=root.texts("papers", None),
        questions=root.texts("questions", None),
        related=root.texts("related", None),
        computed=root.texts("computed"),
        clarify=tuple(_clarification(table) for table in root.tables("clarify")),
        stages=_stages(root),
        estimates=tuple(_estimate(table) for table in root.tables("estimate")),
        weak=tuple(_weak(table) for table in root.tables("weak")),
        follow_ups=tuple(_follow_up(table) for table in root.tables("follow_up")),
    )
    root.finish()
    return case


def _id(root: Table, name: str) -> str:
    found = root.text("id")
    if found and not SLUG.fullmatch(found):
        root.complain(f'"{found}" is no id: small letters, digits and single hyphens.', "id")
    elif found and found != name:
        root.complain(f'The id is "{found}" and the file is called {name}.toml: give both one name.', "id")
    elif found in TAKEN_IDS or found.startswith(OWN_KEY):
        root.complain(f'"{found}" is the address of another page: choose another id.', "id")
    return found


def _clarification(table: Table) -> Clarification:
    found = Clarification(table.text("ask").strip(), table.text("answer").strip(), table.text("why").strip())
    table.finish()
    return found


def _weak(table: Table) -> WeakAnswer:
    found = WeakAnswer(table.text("says").strip(), table.text("why").strip())
    table.finish()
    return found


def _follow_up(table: Table) -> FollowUp:
    found = FollowUp(table.text("asks").strip(), table.text("strong").strip())
    table.finish()
    return found


def _stages(root: Table) -> tuple[StagePart, ...]:
    tables = root.table("stages")
    if tables is None:
        root.complain(f"No stage is there: write [stages.{Stage.CLARIFY}] and the seven others.")
        return ()
    parts = []
    for stage in Stage:
        table = tables.table(stage)
        if table is None:
            tables.complain(f'The stage "{stage}" is missing: write [stages.{stage}] with listens and outline.')
            continue
        parts.append(_stage(table, stage))
    tables.finish()
    return tuple(parts)


def _stage(table: Table, stage: Stage) -> StagePart:
    lines = table.texts("board", None if stage is Stage.DIAGRAM else ()) if _may_draw(stage, table) else ()
    part = StagePart(
        stage=stage,
        listens=table.texts("listens", None),
        outline=table.text("outline").strip(),
        board=tuple(arrow for line in lines if (arrow := _arrow(line, table)) is not None),
    )
    table.finish()
    return part


def _may_draw(stage: Stage, table: Table) -> bool:
    if stage is Stage.DIAGRAM or "board" not in table:
        return True
    table.complain(f'Only the stage "{Stage.DIAGRAM}" has a board: move these lines there.', "board")
    table.texts("board")
    return False


def _arrow(line: str, table: Table) -> Arrow | None:
    source, arrow, rest = line.partition(_ARROW)
    target, _, label = rest.partition(":")
    if not arrow or not source.strip() or not target.strip() or _ARROW in rest:
        table.complain(f'"{line}" on the board is no arrow: write FROM -> TO or FROM -> TO: LABEL.', "board")
        return None
    return Arrow(source.strip(), target.strip(), label.strip())


def _estimate(table: Table) -> CaseEstimate:
    found = CaseEstimate(
        calculator=table.text("calculator").strip(),
        stage=table.choice("stage", Stage),
        inputs=table.quantities("inputs"),
        says=table.text("says").strip(),
    )
    table.finish()
    return found
