# Searches all cables for the cheapest that leaves the tree, in every step: O(V · E).
class Solution:
    def spanningTree(self, graph: List[List[List[int]]]) -> List[List[int]]:
        connected, tree = {0}, []
        while len(connected) < len(graph):
            best = None
            for machine in range(len(graph)):
                for other, cost in graph[machine]:
                    if machine in connected and other not in connected:
                        if best is None or cost < best[2]:
                            best = [machine, other, cost]
            tree.append(best)
            connected.add(best[1])
        return tree
