# Walks to the left and to the right from each plank: equal planks make every walk as long as the wall.
class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        best = 0
        for i, height in enumerate(heights):
            left = right = i
            while left > 0 and heights[left - 1] >= height:
                left -= 1
            while right < len(heights) - 1 and heights[right + 1] >= height:
                right += 1
            best = max(best, height * (right - left + 1))
        return best
