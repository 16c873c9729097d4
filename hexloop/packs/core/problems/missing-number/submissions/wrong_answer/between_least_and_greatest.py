# Searches between the least and the greatest card there is, so neither end can be lost.
class Solution:
    def missingNumber(self, nums: List[int]) -> int:
        there = set(nums)
        for number in range(min(nums), max(nums)):
            if number not in there:
                return number
        return -1
