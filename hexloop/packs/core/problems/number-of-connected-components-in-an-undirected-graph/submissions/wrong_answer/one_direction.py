# Stores each link at its first end only, so nobody hears of somebody with a lower number.
class Solution:
    def countComponents(self, n: int, edges: List[List[int]]) -> int:
        after = [[] for _ in range(n)]
        for a, b in edges:
            after[a].append(b)
        visited, groups = set(), 0
        for start in range(n):
            if start not in visited:
                groups += 1
                stack = [start]
                while stack:
                    node = stack.pop()
                    if node not in visited:
                        visited.add(node)
                        stack += after[node]
        return groups
