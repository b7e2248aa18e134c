"""How the house is built: layers, sizes, prose, start-up."""
