class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        # The two ends of each piece know each other; only ends are ever asked.
        n = len(heights)
        other = [None] * (n + 2)
        best = 0
        for i in sorted(range(1, n + 1), key=lambda i: -heights[i - 1]):
            first = i if other[i - 1] is None else other[i - 1]
            last = i if other[i + 1] is None else other[i + 1]
            other[first], other[last] = last, first
            best = max(best, heights[i - 1] * (last - first + 1))
        return best
