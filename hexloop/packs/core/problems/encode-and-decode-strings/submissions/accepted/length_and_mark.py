class Codec:
    def encode(self, strs: List[str]) -> str:
        """Encodes a list of strings to a single string."""
        return "".join(f"{len(text)}#{text}" for text in strs)

    def decode(self, s: str) -> List[str]:
        """Decodes a single string to a list of strings."""
        strs = []
        i = 0
        while i < len(s):
            mark = s.index("#", i)
            start, i = mark + 1, mark + 1 + int(s[i:mark])
            strs.append(s[start:i])
        return strs


# Your Codec object will be instantiated and called as such:
# codec = Codec()
# codec.decode(codec.encode(strs))
