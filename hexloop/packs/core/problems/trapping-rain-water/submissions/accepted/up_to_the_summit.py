class Solution:
    def trap(self, height: List[int]) -> int:
        # Left of the summit only the left maximum counts, right of it only the right one.
        summit = height.index(max(height))
        water = 0
        for side in (height[:summit], height[:summit:-1]):
            level = 0
            for h in side:
                level = max(level, h)
                water += level - h
        return water
