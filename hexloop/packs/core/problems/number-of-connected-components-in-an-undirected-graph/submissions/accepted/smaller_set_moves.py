class Solution:
    def countComponents(self, n: int, edges: List[List[int]]) -> int:
        group = [{person} for person in range(n)]
        for a, b in edges:
            if group[a] is not group[b]:
                small, large = sorted((group[a], group[b]), key=len)
                large |= small
                for person in small:
                    group[person] = large
        return len({id(members) for members in group})
