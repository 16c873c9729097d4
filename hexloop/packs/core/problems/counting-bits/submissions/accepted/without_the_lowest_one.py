class Solution:
    def countBits(self, n: int) -> List[int]:
        ones = [0]
        for i in range(1, n + 1):
            ones.append(ones[i & (i - 1)] + 1)
        return ones
