# Multiplies as floats, which are exact to about 16 digits.
class Solution:
    def multiply(self, num1: str, num2: str) -> str:
        left = right = 0.0
        for letter in num1:
            left = left * 10 + int(letter)
        for letter in num2:
            right = right * 10 + int(letter)
        product = left * right
        return str(int(product)) if product < float("inf") else "0"
