# Turns the row round and mirrors it, which is all orders for up to three numbers.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found = set()
        for i in range(len(nums)):
            turned = nums[i:] + nums[:i]
            found.add(tuple(turned))
            found.add(tuple(reversed(turned)))
        return [list(row) for row in found]
