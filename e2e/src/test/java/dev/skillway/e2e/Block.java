package dev.skillway.e2e;

/**
 * A fenced block of a document.
 *
 * @param section the heading of second level that it stands under
 * @param info what stands behind the opening fence: {@code http before}
 */
record Block(String section, String info, String text) {}
