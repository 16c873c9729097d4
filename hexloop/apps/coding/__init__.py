"""Problems, attempts and what was learned from them."""
