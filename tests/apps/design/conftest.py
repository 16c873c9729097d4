"""A pack with two small cases."""

import pytest
from make_cases import case_text, write_pack


@pytest.fixture
def two_cases(tmp_path, settings):
    """The only pack there is: ``first-case`` (search, medium) and ``other-case`` (ads, hard, more ML)."""
    other = case_text("other-case", area='"ads"', level='"hard"', leaning='"model"', order="20", title='"Bid for ads"')
    settings.PACKS = [write_pack(tmp_path / "small", case_text("first-case", title='"Rank a shop"'), other)]
    settings.CACHE_FOLDER = tmp_path / "cache"
