# Looks at the heads of all lists for each node that it takes: O(n · k).
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        dummy = last = ListNode()
        while True:
            best = -1
            for i, node in enumerate(lists):
                if node and (best < 0 or node.val < lists[best].val):
                    best = i
            if best < 0:
                return dummy.next
            last.next = lists[best]
            last = last.next
            lists[best] = last.next
