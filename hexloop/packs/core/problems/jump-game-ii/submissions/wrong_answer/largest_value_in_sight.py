# Goes to the stone with the largest value, not to the one that leads farthest.
class Solution:
    def jump(self, nums: List[int]) -> int:
        at = leaps = 0
        last = len(nums) - 1
        while at < last:
            leaps += 1
            if at + nums[at] >= last:
                return leaps
            sight = range(at + 1, at + nums[at] + 1)
            if not sight:
                return -1
            at = max(sight, key=lambda i: nums[i])
        return leaps
