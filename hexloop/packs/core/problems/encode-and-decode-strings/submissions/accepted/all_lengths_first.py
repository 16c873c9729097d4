class Solution:
    def encode(self, strs: List[str]) -> str:
        return ",".join(str(len(text)) for text in strs) + "#" + "".join(strs)

    def decode(self, s: str) -> List[str]:
        lengths, _, rest = s.partition("#")
        strs, i = [], 0
        for length in map(int, lengths.split(",")):
            strs.append(rest[i:i + length])
            i += length
        return strs
