class Solution:
    def lastStoneWeight(self, stones: List[int]) -> int:
        order = sorted(stones)
        while len(order) > 1:
            rest = order.pop() - order.pop()
            if rest:
                insort(order, rest)
        return sum(order)
