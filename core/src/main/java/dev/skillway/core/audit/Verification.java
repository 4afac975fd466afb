package dev.skillway.core.audit;

import java.time.Instant;

/** Whether the audit is as it was written. */
public sealed interface Verification {
  /** There is none. */
  record Empty() implements Verification {}

  /** All entries hold, from the first that is left to the newest. */
  record Holds(long entries, AuditEntry first, AuditEntry newest) implements Verification {}

  /**
   * One does not.
   *
   * @param held how many before it do
   * @param at when the first one was made that does not
   * @param hash of that one, as it stands there
   */
  record Broken(long held, Flaw flaw, Instant at, String hash) implements Verification {}

  /** What differs. */
  enum Flaw {
    /** What an entry says, or its hash, is not what was written. */
    ENTRY_CHANGED,
    /** The entry before is another one than was there. */
    ENTRY_BEFORE_DIFFERS,
    /** The changes that an entry tells of are not those that were written. */
    CHANGES_DIFFER,
    /** Before the changes of an entry stand others of which none tells. */
    CHANGES_WITHOUT_ENTRY
  }
}
