# For an equal number it extends one handful instead of all that the previous copy made.
class Solution:
    def subsetsWithDup(self, nums: List[int]) -> List[List[int]]:
        nums = sorted(nums)
        found = [[]]
        for i, number in enumerate(nums):
            start = len(found) - 1 if i > 0 and number == nums[i - 1] else 0
            found += [chosen + [number] for chosen in found[start:]]
        return found
