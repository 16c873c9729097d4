# Moves a window as if all numbers were positive.
class Solution:
    def subarraySum(self, nums: List[int], k: int) -> int:
        left = total = periods = 0
        for right, change in enumerate(nums):
            total += change
            while left < right and total > k:
                total -= nums[left]
                left += 1
            periods += total == k
        return periods
