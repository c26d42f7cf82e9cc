"""Everything that is drawn by code: icons, diagrams, scenes, and the picture of a shared link."""
