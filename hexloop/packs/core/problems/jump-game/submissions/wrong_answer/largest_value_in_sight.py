# Goes to the stone with the largest value, not to the one that leads farthest.
class Solution:
    def canJump(self, nums: List[int]) -> bool:
        at, last = 0, len(nums) - 1
        while at < last:
            sight = range(at + 1, min(at + nums[at], last) + 1)
            if not sight:
                return False
            if sight[-1] == last:
                return True
            at = max(sight, key=lambda i: nums[i])
        return True
