# index("#") without a start finds the first mark again: the length is read from an empty slice.
class Codec:
    def encode(self, strs: List[str]) -> str:
        return "".join(f"{len(text)}#{text}" for text in strs)

    def decode(self, s: str) -> List[str]:
        strs, i = [], 0
        while i < len(s):
            mark = s.index("#")
            length = int(s[i:mark])
            strs.append(s[mark + 1:mark + 1 + length])
            i = mark + 1 + length
        return strs
