# Adds up from every beginning: n² steps.
class Solution:
    def subarraySum(self, nums: List[int], k: int) -> int:
        periods = 0
        for start in range(len(nums)):
            total = 0
            for end in range(start, len(nums)):
                total += nums[end]
                if total == k:
                    periods += 1
        return periods
