"""The page on which a person reviews a run."""
