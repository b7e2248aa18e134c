"""The second reader: a small linear model that has learnt how problem texts read."""
