# Each piece reaches to the last place of its first letter, whatever else lies in between.
class Solution:
    def partitionLabels(self, s: str) -> List[int]:
        sizes = []
        start = 0
        while start < len(s):
            end = s.rfind(s[start])
            sizes.append(end - start + 1)
            start = end + 1
        return sizes
