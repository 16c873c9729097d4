# The sum of all less the sum of the distinct is the sum of the pairs, not the lone number.
class Solution:
    def singleNumber(self, nums: List[int]) -> int:
        return sum(nums) - sum(set(nums))
