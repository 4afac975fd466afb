package dev.skillway.app.http.exchange;

/**
 * What a request may have.
 *
 * @param body bytes, unpacked
 * @param small bytes of a body that is kept in memory and worked on beside the large ones
 * @param values of a body of JSON, all of which are in memory at once
 * @param changes in one request
 * @param headers bytes of the request line and all headers
 */
public record Limits(int body, int small, int values, int changes, int headers) {
  public static final Limits DEFAULT = new Limits(32 << 20, 64 << 10, 2_000_000, 100_000, 16 << 10);
}
