"""ML system design in plain Python: the stages of a round, quantities with units, the estimates that interviews ask."""
