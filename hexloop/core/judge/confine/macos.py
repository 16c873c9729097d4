"""What a single-use interpreter gives up where there is no Landlock and no seccomp: resource limits.

Written for macOS, whose ``sandbox-exec`` profile is put around the whole interpreter by
``jail/seatbelt.py``. Not tested on macOS yet; used by tier 0 everywhere.
"""

from __future__ import annotations

import resource


class Confinement:
    """Resource limits only. The same face as ``confine.linux.Confinement``."""

    def __init__(self) -> None:
        self.parts: dict[str, str] = {"limits": "on"}

    def settle(self) -> None:
        """Nothing to measure: the limits are absolute."""

    def apply(self, memory_bytes: int) -> None:
        """Set the limits. macOS does not hold RLIMIT_DATA reliably: the parent's watchdog does the work there."""
        for kind, most in (
            (resource.RLIMIT_DATA, memory_bytes + _IMAGE_BYTES),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_CPU, _CPU_BACKSTOP_S),
        ):
            hard = resource.getrlimit(kind)[1]
            least = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(kind, (least, least))


_IMAGE_BYTES = 1024 * 1024 * 1024  # what the image and the deep stack of its thread map
_CPU_BACKSTOP_S = 900
