# Goes back to the nearest stone that leads here; the farthest one saves leaps.
class Solution:
    def jump(self, nums: List[int]) -> int:
        goal, leaps = len(nums) - 1, 0
        for i in range(len(nums) - 2, -1, -1):
            if i + nums[i] >= goal:
                goal = i
                leaps += 1
        return leaps
