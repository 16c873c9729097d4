# Tries the tickets in order and takes back what does not work out: a part without return costs exponential time.
class Solution:
    def findItinerary(self, tickets: List[List[str]]) -> List[str]:
        leaving = defaultdict(list)
        for origin, goal in sorted(tickets):
            leaving[origin].append(goal)
        route = ["JFK"]

        def complete():
            if len(route) == len(tickets) + 1:
                return True
            goals = leaving[route[-1]]
            for at, goal in enumerate(goals):
                if at and goal == goals[at - 1]:
                    continue
                del goals[at]
                route.append(goal)
                if complete():
                    return True
                route.pop()
                goals.insert(at, goal)
            return False

        complete()
        return route
