# Leaves out partners that are too near to win, but takes each post as the left one and walks through the rest.
class Solution:
    def maxArea(self, height: List[int]) -> int:
        n, best = len(height), 0
        for i, h in enumerate(height):
            for j in range(n - 1, i, -1):
                if h * (j - i) <= best:
                    break
                if height[j] >= h:
                    best = h * (j - i)
                    break
                best = max(best, height[j] * (j - i))
        return best
