# Exclusive or alone adds without carrying.
class Solution:
    def getSum(self, a: int, b: int) -> int:
        return a ^ b
