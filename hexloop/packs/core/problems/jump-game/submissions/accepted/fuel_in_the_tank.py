class Solution:
    def canJump(self, nums: List[int]) -> bool:
        fuel = 0
        for leap in nums[:-1]:
            fuel = max(fuel, leap)
            if fuel == 0:
                return False
            fuel -= 1
        return True
