"""The folder in one zip file, for whoever asks for it in the browser."""

from __future__ import annotations

import zipfile
from datetime import datetime
from pathlib import Path

from hexloop.apps.accounts.models import User
from hexloop.importers.whole.writing import Exported, export_folder

PACKED = {".md", ".jsonl", ".json", ".csv", ".py", ".txt", ".bib", ".ics"}
"""What grows smaller by packing; pictures and PDFs do not."""


def zip_everything(*, user: User, target: Path, at: datetime) -> Exported:
    """Write what ``export_folder`` writes into the new zip file ``target``, in a folder of the file's name."""
    folder = target.with_suffix("")
    done = export_folder(user=user, target=folder, at=at)
    root = f"hexloop-export-{at:%Y-%m-%d}"
    with zipfile.ZipFile(target, "w") as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                how = zipfile.ZIP_DEFLATED if path.suffix in PACKED else zipfile.ZIP_STORED
                packed.write(path, f"{root}/{path.relative_to(folder).as_posix()}", how)
    return done
