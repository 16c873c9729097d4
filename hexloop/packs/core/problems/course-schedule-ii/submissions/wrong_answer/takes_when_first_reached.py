# A course is taken as soon as one of its prerequisites is held, not the last of them.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        after = [[] for _ in range(numCourses)]
        blocked = set()
        for a, b in prerequisites:
            after[b].append(a)
            blocked.add(a)
        order = [c for c in range(numCourses) if c not in blocked]
        seen = set(order)
        for course in order:
            for other in after[course]:
                if other not in seen:
                    seen.add(other)
                    order.append(other)
        return order if len(order) == numCourses else []
