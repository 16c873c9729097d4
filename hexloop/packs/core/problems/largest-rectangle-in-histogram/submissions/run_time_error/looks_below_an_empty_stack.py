# Asks for the plank below in a stack that has just been emptied: IndexError.
class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        stack, best = [], 0
        for i, height in enumerate(heights + [0]):
            while stack and heights[stack[-1]] > height:
                top = heights[stack.pop()]
                best = max(best, top * (i - stack[-1] - 1))
            stack.append(i)
        return best
