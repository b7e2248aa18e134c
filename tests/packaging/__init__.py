"""What a practice gets when it installs the program."""
