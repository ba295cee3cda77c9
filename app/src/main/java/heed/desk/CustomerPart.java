package heed.desk;

/** A part of a customer's page as a page of its own, for browsers without scripts. */
record CustomerPart<T>(WideFrame frame, T part) {}
