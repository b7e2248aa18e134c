"""Reading a post's text: folded, cut into sentences and tokens, each with its place in the text."""
