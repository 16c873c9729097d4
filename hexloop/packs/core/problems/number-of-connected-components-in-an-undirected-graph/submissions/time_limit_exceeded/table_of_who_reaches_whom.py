# Fills a table of who reaches whom with three nested loops.
class Solution:
    def countComponents(self, n: int, edges: List[List[int]]) -> int:
        reach = [[a == b for b in range(n)] for a in range(n)]
        for a, b in edges:
            reach[a][b] = reach[b][a] = True
        for middle in range(n):
            for a in range(n):
                if reach[a][middle]:
                    for b in range(n):
                        if reach[middle][b]:
                            reach[a][b] = True
        return len({tuple(row) for row in reach})
