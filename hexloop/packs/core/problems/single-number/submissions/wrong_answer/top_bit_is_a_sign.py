# Builds the answer from 32 bits and forgets that the top one means a negative number.
class Solution:
    def singleNumber(self, nums: List[int]) -> int:
        answer = 0
        for bit in range(32):
            if sum(number >> bit & 1 for number in nums) % 2:
                answer |= 1 << bit
        return answer
