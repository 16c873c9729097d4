"""The generated pages are up to date."""

import importlib.util
from pathlib import Path


def test_command_line_page_is_not_stale():
    spec = importlib.util.spec_from_file_location("reference", Path("tools/reference.py"))
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)

    assert reference.PAGE.read_text("utf-8") == reference.page(), "make docs writes it anew"
