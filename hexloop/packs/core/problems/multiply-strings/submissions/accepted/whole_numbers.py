class Solution:
    def multiply(self, num1: str, num2: str) -> str:
        def number(text):
            value = 0
            for letter in text:
                value = value * 10 + ord(letter) - ord("0")
            return value

        return str(number(num1) * number(num2))
