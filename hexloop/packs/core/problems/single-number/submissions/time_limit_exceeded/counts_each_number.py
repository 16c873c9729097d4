# Counts each number in the whole list: a billion steps when the lone one comes last.
class Solution:
    def singleNumber(self, nums: List[int]) -> int:
        for number in nums:
            if nums.count(number) == 1:
                return number
        return 0
