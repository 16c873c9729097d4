# Leaves the planks in the stack at the end: rising walls are not measured.
class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        stack, best = [], 0
        for i, height in enumerate(heights):
            while stack and heights[stack[-1]] > height:
                top = heights[stack.pop()]
                best = max(best, top * (i - (stack[-1] if stack else -1) - 1))
            stack.append(i)
        return best
