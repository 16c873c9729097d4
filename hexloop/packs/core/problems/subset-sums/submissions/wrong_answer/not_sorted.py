# Sorts the numbers before, which does not sort the sums.
class Solution:
    def subsetSums(self, nums: List[int]) -> List[int]:
        sums = [0]
        for number in sorted(nums):
            sums += [total + number for total in sums]
        return sums
