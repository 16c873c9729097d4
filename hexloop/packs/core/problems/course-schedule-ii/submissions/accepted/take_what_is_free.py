class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        waiting = [[] for _ in range(numCourses)]
        missing = [0] * numCourses
        for course, before in prerequisites:
            waiting[before].append(course)
            missing[course] += 1
        order = [course for course in range(numCourses) if missing[course] == 0]
        for course in order:
            for other in waiting[course]:
                missing[other] -= 1
                if missing[other] == 0:
                    order.append(other)
        return order if len(order) == numCourses else []
