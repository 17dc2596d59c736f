// There is nothing to do.
