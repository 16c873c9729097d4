class Solution:
    def findItinerary(self, tickets: List[List[str]]) -> List[str]:
        left = sorted(tickets)
        route = ["JFK"]
        while left:
            for ticket in left:
                if ticket[0] == route[-1]:
                    rest = left[:]
                    rest.remove(ticket)
                    if self.reaches_all(ticket[1], rest):
                        break
            route.append(ticket[1])
            left = rest
        return route

    def reaches_all(self, airport, tickets):
        goals = defaultdict(set)
        for origin, goal in tickets:
            goals[origin].add(goal)
        stack = [airport]
        while stack:
            stack += goals.pop(stack.pop(), ())
        return not goals
