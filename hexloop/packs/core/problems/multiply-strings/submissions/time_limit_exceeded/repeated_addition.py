# Adds num1 to itself num2 times.
class Solution:
    def multiply(self, num1: str, num2: str) -> str:
        total, left, right = 0, int(num1), int(num2)
        while right:
            total += left
            right -= 1
        return str(total)
