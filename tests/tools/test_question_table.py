"""The table of the questions."""

import importlib.util
from pathlib import Path

import pytest


@pytest.fixture
def table():
    spec = importlib.util.spec_from_file_location("question_table", Path("tools/question_table.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_the_core_pack_is_not_stale(table):
    assert table.PAGE.read_text("utf-8") == table.page(table.core_bank()), "make docs writes it anew"
