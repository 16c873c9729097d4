# Skips lower posts without asking whether the pointers have met: IndexError when nothing is higher.
class Solution:
    def maxArea(self, height: List[int]) -> int:
        left, right, best = 0, len(height) - 1, 0
        while left < right:
            level = min(height[left], height[right])
            best = max(best, level * (right - left))
            while height[left] <= level:
                left += 1
            while height[right] <= level:
                right -= 1
        return best
