# Counts the first leap before it asks whether there is anywhere to go.
class Solution:
    def jump(self, nums: List[int]) -> int:
        leaps, end, farthest = 1, nums[0], nums[0]
        for i in range(1, len(nums)):
            if i > end:
                leaps += 1
                end = farthest
            farthest = max(farthest, i + nums[i])
        return leaps
