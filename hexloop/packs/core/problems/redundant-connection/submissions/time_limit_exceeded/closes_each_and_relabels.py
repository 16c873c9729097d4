# Closes each road in turn and passes labels along the rest until nothing changes: three nested loops.
class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        for closed in reversed(edges):
            label = list(range(len(edges) + 1))
            changed = True
            while changed:
                changed = False
                for edge in edges:
                    a, b = edge
                    if edge is not closed and label[a] != label[b]:
                        label[a] = label[b] = min(label[a], label[b])
                        changed = True
            if len(set(label[1:])) == 1:
                return closed
