# Sorts once: the stone that goes back stays on top, however light it has become.
class Solution:
    def lastStoneWeight(self, stones: List[int]) -> int:
        order = sorted(stones)
        while len(order) > 1:
            rest = order.pop() - order.pop()
            if rest > 0:
                order.append(rest)
            elif rest < 0:
                order.append(-rest)
        return order[0] if order else 0
