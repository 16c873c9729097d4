# Has an entry only for days that a warmer one follows.
class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        found, waiting = {}, []
        for day, temperature in enumerate(temperatures):
            while waiting and temperatures[waiting[-1]] < temperature:
                earlier = waiting.pop()
                found[earlier] = day - earlier
            waiting.append(day)
        return [found[day] for day in sorted(found)]
