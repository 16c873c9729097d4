# Measures every pair.
class Solution:
    def maxArea(self, height: List[int]) -> int:
        best = 0
        for i in range(len(height)):
            for j in range(i):
                best = max(best, (i - j) * min(height[i], height[j]))
        return best
