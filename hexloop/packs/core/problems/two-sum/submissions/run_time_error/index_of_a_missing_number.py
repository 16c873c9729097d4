# index() raises ValueError when the partner of a number is not in the list.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        for i, x in enumerate(nums):
            j = nums.index(target - x)
            if j != i:
                return [i, j]
        return []
