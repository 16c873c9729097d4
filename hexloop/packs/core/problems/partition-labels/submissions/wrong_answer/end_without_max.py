# The end is set to the last place of the letter at hand, so a letter that ends early closes the piece.
class Solution:
    def partitionLabels(self, s: str) -> List[int]:
        last = {c: i for i, c in enumerate(s)}
        sizes = []
        start = 0
        for i, c in enumerate(s):
            end = last[c]
            if i == end:
                sizes.append(i - start + 1)
                start = i + 1
        return sizes
