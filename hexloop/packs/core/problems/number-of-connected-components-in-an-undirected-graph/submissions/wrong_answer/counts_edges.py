# Takes every edge for one that joins two groups: wrong as soon as there is a cycle.
class Solution:
    def countComponents(self, n: int, edges: List[List[int]]) -> int:
        return max(1, n - len(edges))
