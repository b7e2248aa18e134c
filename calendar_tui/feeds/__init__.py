"""iCal: one event, one calendar, what belongs in a feed."""
