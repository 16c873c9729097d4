# Writes the length without a mark and reads one digit.
class Codec:
    def encode(self, strs: List[str]) -> str:
        return "".join(str(len(text)) + text for text in strs)

    def decode(self, s: str) -> List[str]:
        strs, i = [], 0
        while i < len(s):
            length = int(s[i]) if s[i].isdecimal() else 0
            strs.append(s[i + 1:i + 1 + length])
            i += 1 + length
        return strs
