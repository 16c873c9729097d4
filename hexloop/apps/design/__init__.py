"""The studio: design cases worked on against the clock, stage by stage, with estimates, a board and scores."""
