class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        heap = [(node.val, i, node) for i, node in enumerate(lists) if node]
        heapq.heapify(heap)
        dummy = last = ListNode()
        while heap:
            _, i, last.next = heapq.heappop(heap)
            last = last.next
            if last.next:
                heapq.heappush(heap, (last.next.val, i, last.next))
        return dummy.next
