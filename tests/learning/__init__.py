"""Training the second reader, at development time only: ``python -m tests.learning``.

``texts`` holds short texts as practices write them, made up for this by several writers (the
letters that an id begins with): half of them nothing should be said about, and most come in
pairs that differ only in what makes one a problem. No person, practice or event in them is real.
"""
