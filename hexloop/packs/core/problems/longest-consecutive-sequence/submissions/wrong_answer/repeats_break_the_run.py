# In the sorted list a repeat is no step of one, so the count starts again.
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        if not nums:
            return 0
        nums = sorted(nums)
        best = length = 1
        for a, b in zip(nums, nums[1:]):
            length = length + 1 if b == a + 1 else 1
            best = max(best, length)
        return best
