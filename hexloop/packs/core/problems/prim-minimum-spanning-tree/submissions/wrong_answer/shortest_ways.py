# Pushes the distance from machine 0 instead of the cost: Dijkstra's tree.
class Solution:
    def spanningTree(self, graph: List[List[List[int]]]) -> List[List[int]]:
        connected, tree = set(), []
        heap = [(0, 0, 0, 0)]
        while heap:
            far, before, machine, price = heappop(heap)
            if machine in connected:
                continue
            connected.add(machine)
            if machine:
                tree.append([before, machine, price])
            for other, cost in graph[machine]:
                heappush(heap, (far + cost, machine, other, cost))
        return tree
