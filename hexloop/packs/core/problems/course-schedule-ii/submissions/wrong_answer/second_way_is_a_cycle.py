# One visited mark, and whoever is met twice counts as a cycle: two ways to one course are refused.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        after = [[] for _ in range(numCourses)]
        blocked = set()
        for a, b in prerequisites:
            after[b].append(a)
            blocked.add(a)
        order, visited = [], set()
        for course in range(numCourses):
            if course in blocked:
                continue
            stack = [course]
            while stack:
                one = stack.pop()
                if one in visited:
                    return []
                visited.add(one)
                order.append(one)
                stack += after[one]
        return order if len(order) == numCourses else []
