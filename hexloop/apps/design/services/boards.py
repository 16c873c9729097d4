"""Saving the board of an attempt: a drawing is cleaned whenever it comes in, none is overwritten without a trace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.design.models import Attempt, Board, BoardVersion
from hexloop.apps.design.services.attempts import locked, sign_of_life
from hexloop.apps.recordings import services as recordings
from hexloop.apps.recordings.models import MarkKind
from hexloop.core.boards.pictures import BadPicture, clean_svg
from hexloop.core.boards.scenes import BadScene, CleanScene, clean_scene
from hexloop.lib.errors import HexloopError

VERSION_EVERY = timedelta(minutes=2)
MARKED_EVERY = timedelta(minutes=1)
"""How often drawing is marked in what is recorded: a board saves itself every few seconds."""
MOST_VERSIONS = 60
"""The oldest goes when one more is kept."""
EMPTY_SCENE = clean_scene('{"elements":[]}').text


class BoardChanged(HexloopError):
    """The board was saved elsewhere since; ``board`` is as it stands now. What was sent is among the versions."""

    def __init__(self, board: Board) -> None:
        super().__init__("This board was changed elsewhere since you opened it. Both drawings are kept.")
        self.board = board


@dataclass(frozen=True, slots=True)
class Saved:
    """The board after a save, and what was taken out of what was sent."""

    board: Board
    words: tuple[str, ...]


def save_board(
    *, attempt: Attempt, scene: str, svg: str, revision: int, at: datetime, overwrite: bool = False
) -> Saved:
    """Keep a drawing that started from ``revision`` (0: an empty board); who draws is there, so the clock goes on.

    ``svg`` is its picture, empty where the page had no time to make one: the last one stays then. ``overwrite`` keeps
    what stands as a version in any case. Raises ``BadScene``, and ``BoardChanged`` when ``revision`` is not the latest.
    """
    cleaned = clean_scene(scene)
    with transaction.atomic():
        sign_of_life(attempt=attempt, at=at)
        board = _board(attempt, at)
        same = board.scene == cleaned.text
        if not same:
            recordings.mark(user_id=attempt.owner_id, kind=MarkKind.BOARD, at=at, every=MARKED_EVERY)
        if board.revision == revision or same:
            return Saved(_keep(board, cleaned, _picture(svg), at, overwrite), cleaned.words)
        _keep_version(board.attempt, cleaned.text, _picture(svg), at)
    raise BoardChanged(board)


@transaction.atomic
def replace_board(*, attempt: Attempt, scene: str, at: datetime) -> Saved:
    """Put a drawing from a file in the place of the board; what stood there is kept as a version. Raises
    ``BadScene``."""
    cleaned = clean_scene(scene)
    if not cleaned.parts:
        raise BadScene("This file holds no drawing that a board can show. The board stays as it is.")
    sign_of_life(attempt=attempt, at=at)
    return Saved(_keep(_board(attempt, at), cleaned, "", at, overwrite=True, forget=True), cleaned.words)


@transaction.atomic
def restore_version(*, attempt: Attempt, version: BoardVersion, at: datetime) -> BoardVersion | None:
    """Make a version the board. What stood there is kept and given back: restoring that one undoes it."""
    board = _board(attempt, at)
    cleaned = clean_scene(version.scene)
    if board.scene == cleaned.text:
        return None
    kept = _keep_version(board.attempt, board.scene, board.svg, board.edited_at)
    board.scene, board.svg, board.edited_at = cleaned.text, version.svg, at
    board.revision += 1
    board.pictured = board.revision if version.svg else 0
    board.save()
    return kept


@transaction.atomic
def clean_boards(*, user: User) -> None:
    """Clean every board of this person, which came in with an export. What is no drawing becomes an empty board."""
    boards: list[Board | BoardVersion] = [
        *Board.objects.filter(attempt__owner=user),
        *BoardVersion.objects.filter(attempt__owner=user),
    ]
    for board in boards:
        before = (board.scene, board.svg)
        try:
            board.scene = clean_scene(board.scene).text
        except BadScene:
            board.scene = EMPTY_SCENE
        board.svg = _picture(board.svg)
        if (board.scene, board.svg) != before:
            board.save(update_fields=["scene", "svg"])


def _board(attempt: Attempt, at: datetime) -> Board:
    attempt = locked(attempt)
    board = Board.objects.filter(attempt=attempt).first()
    return board or Board(attempt=attempt, scene=EMPTY_SCENE, revision=0, edited_at=at)


def _picture(svg: str) -> str:
    try:
        return clean_svg(svg) if svg else ""
    except BadPicture:
        return ""


def _keep(board: Board, cleaned: CleanScene, svg: str, at: datetime, overwrite: bool, *, forget: bool = False) -> Board:
    if board.scene != cleaned.text:
        if board.pk and (overwrite or _is_due(board, at)):
            _keep_version(board.attempt, board.scene, board.svg, board.edited_at)
        board.scene, board.edited_at = cleaned.text, at
        board.revision += 1
    if svg or forget or not cleaned.parts:
        board.svg = svg
        board.pictured = board.revision if svg else 0
    board.revision = max(board.revision, 1)
    board.save()
    return board


def _is_due(board: Board, at: datetime) -> bool:
    """Whether what stands is kept as a version before it is drawn over: the last one is two minutes old, or the attempt
    has ended since."""
    last = board.attempt.board_versions.order_by("-at").values_list("at", flat=True).first()
    ended = board.attempt.ended_at
    if ended is not None and board.edited_at <= ended:
        return True
    return at - (last or board.attempt.started_at or board.attempt.made_at) >= VERSION_EVERY


def _keep_version(attempt: Attempt, scene: str, svg: str, at: datetime) -> BoardVersion:
    """The newest version, unless it is this drawing already. More than ``MOST_VERSIONS`` are not kept."""
    last = attempt.board_versions.order_by("-at", "-pk").first()
    if last is not None and last.scene == scene:
        return last
    version = BoardVersion.objects.create(attempt=attempt, scene=scene, svg=svg, at=at)
    old = attempt.board_versions.order_by("-at", "-pk").values_list("pk", flat=True)[MOST_VERSIONS:]
    BoardVersion.objects.filter(pk__in=list(old)).delete()
    return version
