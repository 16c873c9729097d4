# Takes equal planks for a border on both sides.
class Solution:
    def largestRectangleArea(self, heights: List[int]) -> int:
        n = len(heights)
        left, right = [-1] * n, [n] * n
        stack = []
        for i, height in enumerate(heights):
            while stack and heights[stack[-1]] >= height:
                right[stack.pop()] = i
            stack.append(i)
        stack = []
        for i in reversed(range(n)):
            while stack and heights[stack[-1]] >= heights[i]:
                left[stack.pop()] = i
            stack.append(i)
        return max(h * (right[i] - left[i] - 1) for i, h in enumerate(heights))
