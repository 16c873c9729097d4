"""Which part of the bank is tested."""

from hexloop.core.content.selection import read_part


def pytest_addoption(parser):
    """``--bank-part 2/3``: the second third of the oracles."""
    parser.addoption("--bank-part", type=read_part, default=None, help="a part of the bank, such as 2/3")
