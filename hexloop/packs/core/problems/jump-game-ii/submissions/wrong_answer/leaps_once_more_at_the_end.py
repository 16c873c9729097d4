# Walks over the last stone as well, and counts a leap when a level ends there.
class Solution:
    def jump(self, nums: List[int]) -> int:
        leaps = end = farthest = 0
        for i in range(len(nums)):
            farthest = max(farthest, i + nums[i])
            if i == end:
                leaps += 1
                end = farthest
        return leaps
