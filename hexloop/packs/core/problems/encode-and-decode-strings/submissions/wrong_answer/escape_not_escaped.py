# Escapes the separator, but leaves a backslash that was there before as it is.
class Codec:
    def encode(self, strs: List[str]) -> str:
        return "".join(text.replace("#", "\\#") + "#" for text in strs)

    def decode(self, s: str) -> List[str]:
        strs, text, i = [], "", 0
        while i < len(s):
            if s[i] == "\\" and s[i + 1:i + 2] == "#":
                text += "#"
                i += 2
            elif s[i] == "#":
                strs.append(text)
                text = ""
                i += 1
            else:
                text += s[i]
                i += 1
        return strs
