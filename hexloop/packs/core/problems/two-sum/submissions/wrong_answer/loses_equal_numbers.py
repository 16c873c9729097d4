# Walks over distinct values, so an answer made of two equal numbers is never met.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        position = {}
        for i, x in enumerate(nums):
            position[x] = i
        for x, i in position.items():
            other = target - x
            if other in position and position[other] != i:
                return [i, position[other]]
        return []
