# Moves on to the next level before the last stone of this one has added its reach.
class Solution:
    def jump(self, nums: List[int]) -> int:
        if len(nums) == 1:
            return 0
        leaps, end, farthest = 1, nums[0], nums[0]
        for i in range(1, len(nums) - 1):
            if i == end:
                leaps += 1
                end = farthest
            farthest = max(farthest, i + nums[i])
        return leaps
