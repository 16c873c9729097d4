# Leaves out every number that is equal to the one at the position.
class Solution:
    def productExceptSelf(self, nums: List[int]) -> List[int]:
        answers = {x: math.prod(y for y in nums if y != x) for x in set(nums)}
        return [answers[x] for x in nums]
