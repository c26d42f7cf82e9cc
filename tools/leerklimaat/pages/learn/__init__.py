"""What a reader learns from: lessons, modules and the framework of competences."""
