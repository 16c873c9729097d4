# Takes for each machine its cheapest cable; the pairs that this makes are not connected with each other.
class Solution:
    def spanningTree(self, graph: List[List[List[int]]]) -> List[List[int]]:
        tree = set()
        for machine, near in enumerate(graph):
            if near:
                other, cost = min(near, key=lambda entry: entry[1])
                tree.add((min(machine, other), max(machine, other), cost))
        return [list(cable) for cable in tree]
