# Counts how many double strides there can be and takes all their orders for one way.
class Solution:
    def climbStairs(self, n: int) -> int:
        return n // 2 + 1
