package heed.desk;

import heed.web.WorkFrame;

/** A part of a customer's page as a page of its own, for browsers without scripts. */
record CustomerPart<T>(WorkFrame frame, T part) {}
