# Remembers by the balance alone, whichever amounts are left.
class Solution:
    def findTargetSumWays(self, nums: List[int], target: int) -> int:
        memo = {}

        def ways(i, balance):
            if i == len(nums):
                return 1 if balance == target else 0
            if balance not in memo:
                memo[balance] = ways(i + 1, balance + nums[i]) + ways(i + 1, balance - nums[i])
            return memo[balance]

        return ways(0, 0)
