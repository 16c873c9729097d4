"""Where the pack that comes with the program lies."""

from __future__ import annotations

from pathlib import Path

import hexloop

CORE_PACK = Path(hexloop.__file__).resolve().parent / "packs" / "core"
