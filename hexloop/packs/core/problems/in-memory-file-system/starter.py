from typing import List


class FileSystem:
    """Files and directories by path. A call that raises changes nothing."""

    def __init__(self) -> None:
        pass

    def mkdir(self, path: str, parents: bool) -> None:
        """Make a directory, with parents also those above."""

    def write(self, path: str, text: str, append: bool) -> None:
        """Make a file, replace its text or add to it."""

    def read(self, path: str) -> str:
        """The text of a file."""

    def ls(self, path: str) -> List[str]:
        """Names in a directory, ascending; directories with "/" at the end."""

    def mv(self, source: str, target: str) -> None:
        """Move to target, or into it when it is a directory."""

    def cp(self, source: str, target: str) -> None:
        """Copy in the same way."""

    def rm(self, path: str, recursive: bool) -> None:
        """Take a file or directory away."""

    def find(self, path: str, pattern: str) -> List[str]:
        """Paths inside whose name fits the pattern, ascending."""
