package dev.skillway.spi.change;

/** What was understood all the same. Under strict handling each is the problem it stands for. */
public enum NoticeCode {
  ARRAY_AT_ROOT(Code.ARRAY_AT_ROOT),
  BODY_ENCODED_TWICE(Code.BODY_ENCODED_TWICE),
  SINGLE_OBJECT(Code.WRAPPER_UNKNOWN),
  MAP_OF_SKILLS(Code.WRAPPER_UNKNOWN),
  BLOCK_EXPANDED(Code.WRAPPER_UNKNOWN),
  WRAPPER_RENAMED(Code.WRAPPER_UNKNOWN),
  WRAPPER_UNWRAPPED(Code.WRAPPER_UNKNOWN),
  OPERATION_DEFAULTED(Code.OPERATION_REQUIRED),
  PROFICIENCY_DEFAULTED(Code.PROFICIENCY_REQUIRED),
  PROFICIENCY_KEPT(Code.PROFICIENCY_REQUIRED),
  LEVEL_CASE(Code.PROFICIENCY_LEVEL_UNKNOWN),
  ID_READ_AS_STRING(Code.TYPE_MISMATCH),
  KEY_RENAMED(Code.KEY_UNKNOWN),
  KEY_IGNORED(Code.KEY_UNKNOWN),
  OPERATION_RENAMED(Code.OPERATION_UNKNOWN),
  DUPLICATE_MERGED(Code.DUPLICATE_ITEM),
  CONTENT_TYPE_ASSUMED(Code.MEDIA_TYPE),
  ETAG_UNQUOTED(Code.ETAG_MALFORMED);

  private final Code strict;

  NoticeCode(Code strict) {
    this.strict = strict;
  }

  /** The problem that strict handling makes of it. */
  public Code strict() {
    return strict;
  }

  /** The notice's spelling in answers: {@code level-case}. */
  public String word() {
    return Words.of(this);
  }
}
