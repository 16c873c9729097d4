class Solution:
    def combine(self, n: int, k: int) -> List[List[int]]:
        team = list(range(1, k + 1))
        found = [team]
        while team[0] < n - k + 1:
            place = k - 1
            while team[place] == n - k + 1 + place:
                place -= 1
            risen = team[place] + 1
            team = team[:place] + list(range(risen, risen + k - place))
            found.append(team)
        return found
