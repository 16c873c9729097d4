class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        neighbors = defaultdict(set)
        for a, b in edges:
            neighbors[a].add(b)
            neighbors[b].add(a)
        leaves = [node for node in neighbors if len(neighbors[node]) == 1]
        for leaf in leaves:
            other = neighbors.pop(leaf).pop()
            neighbors[other].remove(leaf)
            if len(neighbors[other]) == 1:
                leaves.append(other)
        for a, b in reversed(edges):
            if a in neighbors and b in neighbors:
                return [a, b]
