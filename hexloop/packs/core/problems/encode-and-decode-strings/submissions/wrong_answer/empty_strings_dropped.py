# Leaves out empty pieces after splitting, and with them the empty strings.
class Codec:
    def encode(self, strs: List[str]) -> str:
        return chr(300).join(strs)

    def decode(self, s: str) -> List[str]:
        return [text for text in s.split(chr(300)) if text]
