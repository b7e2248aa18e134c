"""The screens: drawing, keys, questions, and whole tasks at the keyboard."""
