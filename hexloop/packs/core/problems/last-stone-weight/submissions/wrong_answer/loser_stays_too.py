# Puts the lighter stone back as well as the difference.
class Solution:
    def lastStoneWeight(self, stones: List[int]) -> int:
        order = sorted(stones)
        for _ in range(len(stones) - 1):
            heavier, lighter = order.pop(), order.pop()
            order += [lighter, heavier - lighter]
            order.sort()
        return order[-1]
