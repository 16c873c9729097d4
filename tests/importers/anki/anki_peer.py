"""Anki's own library in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).with_name("anki_program.py")


def anki(order, zone="UTC"):
    """What Anki's library says to an order, on a machine in this time zone."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", str(PROGRAM)],
        input=json.dumps(order),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=os.environ | {"TZ": zone},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
