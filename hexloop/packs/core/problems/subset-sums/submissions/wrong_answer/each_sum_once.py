# Collects the sums in a set: several ways to the same sum become one.
class Solution:
    def subsetSums(self, nums: List[int]) -> List[int]:
        sums = {0}
        for number in nums:
            sums |= {total + number for total in sums}
        return sorted(sums)
