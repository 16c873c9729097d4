# The lighter stone is put back as well as the rest, until only one round would change nothing.
class Solution:
    def lastStoneWeight(self, stones: List[int]) -> int:
        order = sorted(stones)
        for _ in range(len(stones) - 1):
            heavier, lighter = order.pop(), order.pop()
            order += [lighter, heavier - lighter]
            order.sort()
        return order[-1]
