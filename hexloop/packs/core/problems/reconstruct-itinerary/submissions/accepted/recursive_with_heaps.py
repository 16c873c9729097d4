class Solution:
    def findItinerary(self, tickets: List[List[str]]) -> List[str]:
        goals = defaultdict(list)
        for a, b in tickets:
            heapq.heappush(goals[a], b)
        route = deque()

        def visit(airport):
            while goals[airport]:
                visit(heapq.heappop(goals[airport]))
            route.appendleft(airport)

        visit("JFK")
        return list(route)
