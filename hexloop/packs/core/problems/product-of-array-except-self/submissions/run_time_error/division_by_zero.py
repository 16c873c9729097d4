# Divides the product of all numbers by each of them: ZeroDivisionError for a zero.
class Solution:
    def productExceptSelf(self, nums: List[int]) -> List[int]:
        total = math.prod(nums)
        return [total // x for x in nums]
