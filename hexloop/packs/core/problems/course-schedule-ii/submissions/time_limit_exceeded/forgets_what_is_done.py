# Knows the path but not what is done: each course is walked again along every way that leads to it.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        needs = [[] for _ in range(numCourses)]
        for a, b in prerequisites:
            needs[a].append(b)
        order, path = [], set()

        def hold(course):
            if course in path:
                return False
            path.add(course)
            for before in needs[course]:
                if not hold(before):
                    return False
            path.remove(course)
            if course not in order:
                order.append(course)
            return True

        return order if all(hold(course) for course in range(numCourses)) else []
