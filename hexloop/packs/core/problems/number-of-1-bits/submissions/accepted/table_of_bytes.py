ONES = [0]
for i in range(1, 256):
    ONES.append(ONES[i // 2] + i % 2)


class Solution:
    def hammingWeight(self, n: int) -> int:
        return sum(ONES[byte] for byte in n.to_bytes(4, "big"))
