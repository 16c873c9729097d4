# Widens each plank to the right and not to the left.
class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        n = len(heights)
        ends = [n] * n
        stack = []
        for i, height in enumerate(heights):
            while stack and heights[stack[-1]] > height:
                ends[stack.pop()] = i
            stack.append(i)
        return max(h * (ends[i] - i) for i, h in enumerate(heights))
