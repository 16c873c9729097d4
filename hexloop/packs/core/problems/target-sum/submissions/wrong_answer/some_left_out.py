# Lets an amount be left out as well, with no sign at all.
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        @cache
        def ways(i, rest):
            if i == len(nums):
                return 1 if rest == 0 else 0
            return ways(i + 1, rest - nums[i]) + ways(i + 1, rest + nums[i]) + ways(i + 1, rest)

        return ways(0, target)
