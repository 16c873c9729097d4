"""The design cases of a pack: cases/*.toml."""
