# The table is full before the search starts, so half of the target finds itself.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        position = {x: i for i, x in enumerate(nums)}
        for i, x in enumerate(nums):
            if target - x in position:
                return [i, position[target - x]]
        return []
