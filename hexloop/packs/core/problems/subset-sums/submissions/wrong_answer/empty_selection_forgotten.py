# Leaves out the empty selection.
class Solution:
    def subsetSums(self, nums: List[int]) -> List[int]:
        sums = []
        for number in nums:
            sums += [number] + [total + number for total in sums]
        return sorted(sums)
