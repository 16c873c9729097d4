# Does not look whether the far end is connected by now: the cables close rings.
class Solution:
    def spanningTree(self, graph: List[List[List[int]]]) -> List[List[int]]:
        connected, tree, heap = {0}, [], []
        for other, cost in graph[0]:
            heappush(heap, (cost, 0, other))
        while heap and len(tree) < len(graph) - 1:
            cost, before, machine = heappop(heap)
            tree.append([before, machine, cost])
            connected.add(machine)
            for other, price in graph[machine]:
                if other not in connected:
                    heappush(heap, (price, machine, other))
        return tree
