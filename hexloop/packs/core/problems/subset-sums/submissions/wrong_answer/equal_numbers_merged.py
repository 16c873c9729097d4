# Treats equal numbers as one.
class Solution:
    def subsetSums(self, nums: List[int]) -> List[int]:
        sums = [0]
        for number in set(nums):
            sums += [total + number for total in sums]
        return sorted(sums)
