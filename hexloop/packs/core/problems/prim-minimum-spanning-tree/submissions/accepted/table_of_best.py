class Solution:
    def spanningTree(self, graph: List[List[List[int]]]) -> List[List[int]]:
        best = {machine: (inf, None) for machine in range(1, len(graph))}
        newest, tree = 0, []
        while best:
            for other, cost in graph[newest]:
                if other in best and cost < best[other][0]:
                    best[other] = cost, newest
            machine = min(best, key=best.get)
            cost, end = best.pop(machine)
            tree.append([end, machine, cost])
            newest = machine
        return tree
