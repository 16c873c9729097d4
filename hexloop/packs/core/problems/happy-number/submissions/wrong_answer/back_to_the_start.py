# Looks only for a return to n itself, which never comes for a number beside the ring, and takes that for happy.
class Solution:
    def isHappy(self, n: int) -> bool:
        number, steps = n, 0
        while number != 1 and steps < 1000:
            number = sum(int(digit) ** 2 for digit in str(number))
            steps += 1
            if number == n:
                return n == 1
        return True
