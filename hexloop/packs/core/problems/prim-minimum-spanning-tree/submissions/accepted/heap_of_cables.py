class Solution:
    def spanningTree(self, graph: List[List[List[int]]]) -> List[List[int]]:
        connected = [False] * len(graph)
        tree, heap = [], []

        def join(machine):
            connected[machine] = True
            for other, cost in graph[machine]:
                if not connected[other]:
                    heappush(heap, (cost, machine, other))

        join(0)
        while heap:
            cost, machine, other = heappop(heap)
            if not connected[other]:
                tree.append([machine, other, cost])
                join(other)
        return tree
