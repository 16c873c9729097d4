# The arrows run from b to a, but the counts are kept at b.
class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        graph = defaultdict(list)
        indegree = [0] * numCourses
        for a, b in prerequisites:
            graph[b].append(a)
            indegree[b] += 1
        queue = deque(i for i in range(numCourses) if indegree[i] == 0)
        taken = 0
        while queue:
            course = queue.popleft()
            taken += 1
            for after in graph[course]:
                indegree[after] -= 1
                if indegree[after] == 0:
                    queue.append(after)
        return taken == numCourses
