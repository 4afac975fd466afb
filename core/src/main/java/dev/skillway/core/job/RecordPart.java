package dev.skillway.core.job;

/**
 * Records that stand in one row of the store.
 *
 * @param first the number of the first of them
 * @param input index of their input
 * @param texts a list in JSON, of each as it is handed back
 */
record RecordPart(int first, int input, String texts) {}
