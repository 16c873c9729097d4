"""Time set aside: what repeats, local times over changes of clocks, and what fills a block."""
