class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        buckets = [[] for _ in range(len(nums) + 1)]
        for value, count in Counter(nums).items():
            buckets[count].append(value)
        best = []
        for bucket in reversed(buckets):
            best.extend(bucket)
            if len(best) >= k:
                break
        return best[:k]
