class Solution:
    def jump(self, nums: List[int]) -> int:
        leaps = end = farthest = 0
        for i in range(len(nums) - 1):
            farthest = max(farthest, i + nums[i])
            if i == end:
                leaps += 1
                end = farthest
        return leaps
