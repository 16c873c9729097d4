# Tries each leap and remembers nothing.
class Solution:
    def jump(self, nums: List[int]) -> int:
        def fewest(at):
            if at >= len(nums) - 1:
                return 0
            best = float("inf")
            for leap in range(1, nums[at] + 1):
                best = min(best, 1 + fewest(at + leap))
            return best

        return fewest(0)
