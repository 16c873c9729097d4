# The second assignment reads the number that the first one has just replaced.
class Solution:
    def climbStairs(self, n: int) -> int:
        before, here = 1, 1
        for _ in range(n - 1):
            before = here
            here = before + here
        return here
