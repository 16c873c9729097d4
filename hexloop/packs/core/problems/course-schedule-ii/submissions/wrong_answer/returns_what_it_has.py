# Returns the courses that could be held although some never can.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        after = [[] for _ in range(numCourses)]
        missing = [0] * numCourses
        for a, b in prerequisites:
            after[b].append(a)
            missing[a] += 1
        queue = deque(c for c in range(numCourses) if missing[c] == 0)
        order = []
        while queue:
            course = queue.popleft()
            order.append(course)
            for other in after[course]:
                missing[other] -= 1
                if missing[other] == 0:
                    queue.append(other)
        return order
