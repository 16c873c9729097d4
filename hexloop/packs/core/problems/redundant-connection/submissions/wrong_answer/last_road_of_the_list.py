# Takes the last road of the list to be the one that was built last.
class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        return edges[-1]
