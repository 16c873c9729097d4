"""What the templates of the studio may ask for."""
