class Solution:
    def jump(self, nums: List[int]) -> int:
        fewest = [0] * len(nums)
        before = 0
        for i in range(1, len(nums)):
            while before + nums[before] < i:
                before += 1
            fewest[i] = fewest[before] + 1
        return fewest[-1]
