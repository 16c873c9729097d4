# Pops the heads in order, but never pushes the nodes that follow them.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        heap = [(node.val, i) for i, node in enumerate(lists) if node]
        heapq.heapify(heap)
        dummy = last = ListNode()
        while heap:
            value, _ = heapq.heappop(heap)
            last.next = ListNode(value)
            last = last.next
        return dummy.next
