class Solution:
    def sortList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        def merged(left, right):
            dummy = tail = ListNode()
            while left and right:
                if left.val > right.val:
                    left, right = right, left
                tail.next = left
                tail, left = left, left.next
            tail.next = left or right
            return dummy.next

        bins = []
        while head:
            run, head.next, head = head, None, head.next
            for i, full in enumerate(bins):
                if not full:
                    bins[i] = run
                    break
                run, bins[i] = merged(full, run), None
            else:
                bins.append(run)
        return reduce(merged, bins, None)
