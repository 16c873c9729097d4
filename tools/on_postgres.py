"""Run a command with a throw-away PostgreSQL: ``python tools/on_postgres.py pytest tests/apps``.

The cluster lies in a temporary folder, listens on a unix socket only, and is gone afterwards. The
command finds it by ``HEXLOOP_TEST_POSTGRES`` (the folder of the socket). PostgreSQL refuses to run as
root, so root starts it as another user.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from test_needs import postgres_programs

# A throw-away cluster needs no durability; the tests are twice as fast without.
CLUSTER = "-U postgres -A trust -E UTF8 --no-locale --no-sync"
OPTIONS = "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def main(command: list[str]) -> int:
    """The exit code of ``command``; 3 without PostgreSQL."""
    programs = postgres_programs()
    if programs is None:
        print("PostgreSQL is not here. Run python tools/test_needs.py: it brings it.", file=sys.stderr)
        return 3
    with running_cluster(programs) as socket_folder:
        environ = os.environ | {"HEXLOOP_TEST_POSTGRES": str(socket_folder)}
        return subprocess.run(command, env=environ, check=False).returncode


@contextmanager
def running_cluster(programs: Path) -> Iterator[Path]:
    """A fresh cluster with the superuser ``postgres``; gives the folder of its socket."""
    # Short, because the path of a unix socket must fit into about a hundred bytes.
    folder = Path(tempfile.mkdtemp(prefix="hl-pg-", dir="/tmp"))
    user = _unprivileged_user()
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    control = [str(programs / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log")]
    try:
        _run([str(programs / "initdb"), "-D", str(data), *CLUSTER.split()], user, folder)
        _run([*control, "-o", f"{OPTIONS} -k {folder}", "start"], user, folder)
        try:
            yield folder
        finally:
            _run([*control, "-m", "immediate", "stop"], user, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[str], user: str | None, folder: Path) -> None:
    subprocess.run(command, user=user, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def _unprivileged_user() -> str | None:
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
