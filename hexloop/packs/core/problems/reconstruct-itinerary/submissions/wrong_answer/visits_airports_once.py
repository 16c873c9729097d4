# Depth-first over airports with a mark: each is entered once, and tickets are left over.
class Solution:
    def findItinerary(self, tickets: List[List[str]]) -> List[str]:
        leaving, route, seen = defaultdict(list), [], set()
        for origin, goal in sorted(tickets):
            leaving[origin].append(goal)

        def visit(airport):
            seen.add(airport)
            route.append(airport)
            for goal in leaving[airport]:
                if goal not in seen:
                    visit(goal)

        visit("JFK")
        return route
