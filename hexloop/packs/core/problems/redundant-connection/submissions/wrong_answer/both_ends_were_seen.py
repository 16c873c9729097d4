# Returns the first road whose ends have both been mentioned before, though they may lie in two parts.
class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        seen = set()
        for a, b in edges:
            if a in seen and b in seen:
                return [a, b]
            seen |= {a, b}
