# Fills one level after the other, and there may be a hundred thousand of them.
class Solution:
    def trap(self, height: List[int]) -> int:
        water = 0
        for level in range(1, max(height) + 1):
            walls = [i for i, h in enumerate(height) if h >= level]
            water += walls[-1] - walls[0] + 1 - len(walls)
        return water
