# Marks each card in a list of n places, but card n needs the place after them: IndexError.
class Solution:
    def missingNumber(self, nums: List[int]) -> int:
        there = [False] * len(nums)
        for number in nums:
            there[number] = True
        return there.index(False)
