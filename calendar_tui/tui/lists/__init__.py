"""Lists of what posts refer to: channels, people, audiences, pillars, campaigns."""
