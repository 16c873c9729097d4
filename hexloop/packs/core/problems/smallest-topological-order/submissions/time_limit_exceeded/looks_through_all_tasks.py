# Looks through all tasks for the smallest free one, in every step: O(V²).
class Solution:
    def smallestOrder(self, n: int, before: List[List[int]]) -> List[int]:
        after = [[] for _ in range(n)]
        missing = [0] * n
        for a, b in before:
            after[a].append(b)
            missing[b] += 1
        order = []
        while len(order) < n:
            for task in range(n):
                if missing[task] == 0:
                    break
            else:
                return []
            missing[task] = -1
            order.append(task)
            for other in after[task]:
                missing[other] -= 1
        return order
