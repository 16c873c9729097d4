# Adds a link to the first group that knows one of its ends and never joins two groups that exist.
class Solution:
    def countComponents(self, n: int, edges: List[List[int]]) -> int:
        groups = []
        for a, b in edges:
            for group in groups:
                if a in group or b in group:
                    group |= {a, b}
                    break
            else:
                groups.append({a, b})
        linked = set().union(*groups)
        return len(groups) + n - len(linked)
