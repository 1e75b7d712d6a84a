"""Documents that readers can take with them."""
