# All nodes are reached; a cycle is not noticed.
class Solution:
    def validTree(self, n: int, edges: List[List[int]]) -> bool:
        neighbors = [[] for _ in range(n)]
        for a, b in edges:
            neighbors[a].append(b)
            neighbors[b].append(a)
        seen, stack = {0}, [0]
        while stack:
            for other in neighbors[stack.pop()]:
                if other not in seen:
                    seen.add(other)
                    stack.append(other)
        return len(seen) == n
