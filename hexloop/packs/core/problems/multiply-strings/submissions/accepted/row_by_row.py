class Solution:
    def multiply(self, num1: str, num2: str) -> str:
        if "0" in (num1, num2):
            return "0"
        total = []
        for shift, left in enumerate(reversed(num1)):
            carry = 0
            for place, right in enumerate(reversed(num2), shift):
                if place == len(total):
                    total.append(0)
                carry, total[place] = divmod(total[place] + int(left) * int(right) + carry, 10)
            if carry:
                total.append(carry)
        return "".join(map(str, reversed(total)))
