# Union-find ignores the direction of the arrows: two ways to one course look like a cycle.
class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        parent = list(range(numCourses))

        def find(x):
            while parent[x] != x:
                parent[x] = parent[parent[x]]
                x = parent[x]
            return x

        for a, b in prerequisites:
            a, b = find(a), find(b)
            if a == b:
                return False
            parent[a] = b
        return True
