# Takes zeros for ones.
class Solution:
    def productExceptSelf(self, nums: List[int]) -> List[int]:
        total = 1
        for x in nums:
            total *= x or 1
        return [total // (x or 1) for x in nums]
