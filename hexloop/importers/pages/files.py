"""Pictures and files of an export: brought in when the first page names them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hexloop.apps.files import services as files
from hexloop.apps.files.store import Arriving, Blob
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion.records import Attachment, Readable
from hexloop.importers.pages.hands import Hands


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that is here. ``drawn`` says that a page can show it."""

    url: str
    sha256: str
    drawn: bool


@dataclass
class Files:
    """The files of an export. What is taken belongs to the batch under way until it ends."""

    export: Readable
    attachments: Mapping[str, Attachment]
    here: dict[str, Brought] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    new: int = 0
    _batch: list[tuple[str, Blob]] = field(default_factory=list)
    _arriving: Arriving | None = None

    def begin_batch(self, arriving: Arriving) -> None:
        """From now on files are taken into ``arriving``."""
        self._arriving = arriving
        self._batch.clear()

    def take(self, attachment_id: str) -> Brought | None:
        """A file of the export, brought in if it is not yet; ``None`` when it cannot be read (``faults`` says why)."""
        if attachment_id in self.here or attachment_id in self.faults:
            return self.here.get(attachment_id)
        attachment = self.attachments.get(attachment_id)
        assert self._arriving is not None
        if attachment is None:
            return None
        try:
            blob = self._arriving.take(self.export.chunks(attachment_id))
        except BadFile as error:
            self.faults[attachment_id] = str(error)
            return None
        self._batch.append((attachment.name, blob))
        self.here[attachment_id] = Brought(f"/files/{blob.sha256}/", blob.sha256, blob.shown)
        return self.here[attachment_id]

    def name(self, attachment_id: str) -> str:
        """What a file is called."""
        attachment = self.attachments.get(attachment_id)
        return attachment.name if attachment else ""

    def end_batch(self, hands: Hands) -> set[str]:
        """Let what was taken belong to the person; the hashes that must be in the store then."""
        left = list(self._batch)
        while left:
            # Files are attached by name, and many pictures are called the same.
            named: dict[str, Blob] = {}
            rest = []
            for name, blob in left:
                if named.setdefault(name, blob) is not blob:
                    rest.append((name, blob))
            self.new += files.attach(user=hands.user, files=named, at=hands.at)
            left = rest
        return {blob.sha256 for _, blob in self._batch}
