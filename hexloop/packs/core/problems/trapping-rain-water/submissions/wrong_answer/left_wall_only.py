# Fills every column up to the highest one on its left, as if the right side were closed.
class Solution:
    def trap(self, height: List[int]) -> int:
        water = level = 0
        for h in height:
            level = max(level, h)
            water += level - h
        return water
