class Solution:
    def maxArea(self, height: List[int]) -> int:
        order = sorted(range(len(height)), key=lambda i: -height[i])
        first = last = order[0]
        best = 0
        for i in order:
            best = max(best, height[i] * max(i - first, last - i))
            first, last = min(first, i), max(last, i)
        return best
