class BytePairEncoding:
    """Byte-level BPE: ids 0 to 255 are bytes, merge number j makes the id 256 + j."""

    def __init__(self) -> None:
        ...

    def train(self, text: str, n_merges: int) -> list[list[int]]:
        ...

    def encode(self, text: str) -> list[int]:
        ...

    def decode(self, ids: list[int]) -> str:
        ...
