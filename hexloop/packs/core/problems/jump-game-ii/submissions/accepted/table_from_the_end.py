class Solution:
    def jump(self, nums: List[int]) -> int:
        fewest = nums[:]
        fewest[-1] = 0
        for i in range(len(nums) - 2, -1, -1):
            fewest[i] = 1 + min(fewest[i + 1 : i + 1 + nums[i]], default=math.inf)
        return fewest[0]
