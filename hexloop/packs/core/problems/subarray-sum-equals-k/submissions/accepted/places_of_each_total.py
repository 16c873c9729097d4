class Solution:
    def subarraySum(self, nums: List[int], k: int) -> int:
        totals = [0, *accumulate(nums)]
        places = defaultdict(list)
        for place, total in enumerate(totals):
            places[total].append(place)
        return sum(bisect_left(places.get(total - k, []), place) for place, total in enumerate(totals))
