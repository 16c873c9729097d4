# range(len(nums)) stops one size too early: the selection of everything is missing.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found = []
        for size in range(len(nums)):
            found += map(list, combinations(nums, size))
        return found
