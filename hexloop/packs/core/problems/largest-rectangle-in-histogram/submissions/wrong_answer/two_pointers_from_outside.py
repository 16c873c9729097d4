# Moves the lower of two ends inwards and takes the lower end for the height: planks between are not asked.
class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        left, right, best = 0, len(heights) - 1, max(heights)
        while left < right:
            best = max(best, min(heights[left], heights[right]) * (right - left + 1))
            if heights[left] < heights[right]:
                left += 1
            else:
                right -= 1
        return best
