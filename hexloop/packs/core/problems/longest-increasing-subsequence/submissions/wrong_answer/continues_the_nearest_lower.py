# Continues the nearest lower number on the left, which may end a shorter sequence than a farther one.
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        dp = []
        for i in range(len(nums)):
            longest = 1
            for j in range(i - 1, -1, -1):
                if nums[j] < nums[i]:
                    longest = dp[j] + 1
                    break
            dp.append(longest)
        return max(dp)
