class Solution:
    def encode(self, strs: List[str]) -> str:
        return "".join(text.replace("/", "//") + "/;" for text in strs)

    def decode(self, s: str) -> List[str]:
        strs, text = [], []
        letters = iter(s)
        for letter in letters:
            if letter != "/":
                text.append(letter)
            elif next(letters) == "/":
                text.append("/")
            else:
                strs.append("".join(text))
                text = []
        return strs
