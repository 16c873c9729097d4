"""Who a person is and what is theirs."""
