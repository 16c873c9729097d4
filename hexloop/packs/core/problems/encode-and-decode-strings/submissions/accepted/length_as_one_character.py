class Codec:
    def encode(self, strs: List[str]) -> str:
        return "".join(chr(len(text)) + text for text in strs)

    def decode(self, s: str) -> List[str]:
        strs, i = [], 0
        while i < len(s):
            end = i + 1 + ord(s[i])
            strs.append(s[i + 1:end])
            i = end
        return strs
