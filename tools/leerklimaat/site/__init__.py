"""From rendered pages to a site on disk; what knows the generator and its theme."""
