# Pushes the popped node's successor with the value of the popped node, so its place in the order is wrong.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        heap = [(node.val, i, node) for i, node in enumerate(lists) if node]
        heapq.heapify(heap)
        dummy = last = ListNode()
        while heap:
            value, i, node = heapq.heappop(heap)
            last.next = ListNode(node.val)
            last = last.next
            if node.next:
                heapq.heappush(heap, (value, i, node.next))
        return dummy.next
