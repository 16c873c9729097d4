# Reads the neighbor to the right of the last number.
class Solution:
    def containsDuplicate(self, nums: List[int]) -> bool:
        nums.sort()
        for i in range(len(nums)):
            if nums[i] == nums[i + 1]:
                return True
        return False
