"""Questions without their keys, and what readers made of them."""
