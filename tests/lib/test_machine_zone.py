from __future__ import annotations

import pytest

from hexloop.lib.machine_zone import machine_zone


@pytest.fixture
def machine(tmp_path):
    """A machine with a link to its zone and Debian's file; either may be taken away."""
    (tmp_path / "localtime").symlink_to("/usr/share/zoneinfo/Europe/London")
    (tmp_path / "timezone").write_text("Asia/Kathmandu\n")
    return {"localtime": tmp_path / "localtime", "timezone": tmp_path / "timezone"}


def test_tz_comes_first(machine):
    assert machine_zone({"TZ": "America/New_York"}, **machine) == "America/New_York"
    assert machine_zone({"TZ": ":America/New_York"}, **machine) == "America/New_York"


@pytest.mark.parametrize(
    "environ", [{}, {"TZ": ""}, {"TZ": "UTC"}, {"TZ": "EST5EDT4,M3.2.0"}, {"TZ": "../../etc/passwd"}, {"TZ": "Europe"}]
)
def test_link_comes_next_when_tz_names_no_zone(machine, environ):
    assert machine_zone(environ, **machine) == "Europe/London"


def test_link_of_a_mac_is_read(machine):
    machine["localtime"].unlink()
    machine["localtime"].symlink_to("/var/db/timezone/zoneinfo/Australia/Lord_Howe")

    assert machine_zone({}, **machine) == "Australia/Lord_Howe"


def test_debians_file_comes_last(machine):
    machine["localtime"].unlink()
    machine["localtime"].write_bytes(b"TZif2")

    assert machine_zone({}, **machine) == "Asia/Kathmandu"


def test_utc_when_nothing_tells(machine):
    machine["localtime"].unlink()
    machine["timezone"].unlink()

    assert machine_zone({}, **machine) == "UTC"
