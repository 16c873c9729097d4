# Fills the row upwards, so that a crate can be loaded many times.
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        total = sum(nums)
        if total % 2:
            return False
        dp = [True] + [False] * (total // 2)
        for x in nums:
            for s in range(x, total // 2 + 1):
                dp[s] = dp[s] or dp[s - x]
        return dp[-1]
