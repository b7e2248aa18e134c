"""What no list can hold: names, ages, dates, doses, told by shape and surroundings."""
