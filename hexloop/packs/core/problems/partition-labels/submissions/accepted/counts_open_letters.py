class Solution:
    def partitionLabels(self, s: str) -> List[int]:
        left = Counter(s)
        total = Counter(s)
        sizes = []
        size = opened = 0
        for c in s:
            size += 1
            opened += left[c] == total[c]
            left[c] -= 1
            opened -= left[c] == 0
            if not opened:
                sizes.append(size)
                size = 0
        return sizes
