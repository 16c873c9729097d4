# Returns the first road of the ring in the list instead of the last.
class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        for at, edge in enumerate(edges):
            joined = {edge[0]}
            rest = edges[:at] + edges[at + 1 :]
            grew = True
            while grew:
                grew = False
                for a, b in rest:
                    if (a in joined) != (b in joined):
                        joined |= {a, b}
                        grew = True
            if edge[1] in joined:
                return edge
