# Takes all numbers to be positive: whatever exceeds the target is left out.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        seen = {}
        for i, x in enumerate(nums):
            if x > target:
                continue
            if target - x in seen:
                return [seen[target - x], i]
            seen[x] = i
        return []
