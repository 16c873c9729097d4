# The list doubles beyond n and is returned whole.
class Solution:
    def countBits(self, n: int) -> List[int]:
        ones = [0]
        while len(ones) <= n:
            ones += [count + 1 for count in ones]
        return ones
