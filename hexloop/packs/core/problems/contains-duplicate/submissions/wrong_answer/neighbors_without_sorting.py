# Compares neighbors, but nobody sorted the list.
class Solution:
    def containsDuplicate(self, nums: List[int]) -> bool:
        return any(a == b for a, b in zip(nums, nums[1:]))
