# Compares all pairs: O(n²).
class Solution:
    def findDuplicate(self, nums: List[int]) -> int:
        for i in range(len(nums)):
            for j in range(i):
                if nums[i] == nums[j]:
                    return nums[i]
