class Solution:
    def isHappy(self, n: int) -> bool:
        def step(number):
            total = 0
            while number:
                number, digit = divmod(number, 10)
                total += digit * digit
            return total

        slow, fast = n, step(n)
        while slow != fast:
            slow, fast = step(slow), step(step(fast))
        return slow == 1
