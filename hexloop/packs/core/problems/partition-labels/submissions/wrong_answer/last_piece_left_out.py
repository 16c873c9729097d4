# Stores a piece when the next one begins, so the last one is missing.
class Solution:
    def partitionLabels(self, s: str) -> List[int]:
        last = {c: i for i, c in enumerate(s)}
        sizes = []
        start = 0
        end = last[s[0]]
        for i, c in enumerate(s):
            if i > end:
                sizes.append(i - start)
                start = i
            end = max(end, last[c])
        return sizes
