class Solution:
    def reverseBits(self, n: int) -> int:
        for low in range(16):
            high = 31 - low
            # Where the two bits differ, both change.
            if n >> low & 1 != n >> high & 1:
                n ^= 1 << low | 1 << high
        return n
