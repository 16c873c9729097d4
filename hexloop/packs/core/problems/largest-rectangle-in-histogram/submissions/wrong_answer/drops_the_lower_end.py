# Shrinks the stretch from the side of the lower end: the lowest plank may stand in the middle.
class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        left, right, best = 0, len(heights) - 1, 0
        while left <= right:
            best = max(best, min(heights[left : right + 1]) * (right - left + 1))
            if heights[left] < heights[right]:
                left += 1
            else:
                right -= 1
        return best
