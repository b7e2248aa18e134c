"""The lines above and below every screen."""
