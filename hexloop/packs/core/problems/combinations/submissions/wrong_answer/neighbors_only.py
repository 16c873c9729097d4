# Sends members with consecutive numbers only.
class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        return [list(range(first, first + k)) for first in range(1, n - k + 2)]
