# Marks each crate's own weight, also when it lies beyond the row: IndexError.
class Solution:
    def canPartition(self, nums: List[int]) -> bool:
        total = sum(nums)
        if total % 2:
            return False
        half = total // 2
        dp = [False] * (half + 1)
        for x in nums:
            for s in range(half, x, -1):
                dp[s] = dp[s] or dp[s - x]
            dp[x] = True
        return dp[half]
