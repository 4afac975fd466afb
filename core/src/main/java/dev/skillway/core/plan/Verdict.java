package dev.skillway.core.plan;

/** What a plan keeps of each entry: enough to count, and to know what to ask for. */
enum Verdict {
  ADD(0),
  UPDATE(1),
  REMOVE(2),
  KEEP(3),
  REFUSE(4),
  HOLD_BACK(5),
  /** It is no wish. */
  NONE(6);

  /** How many there are. */
  static final int COUNT = values().length;

  private static final Verdict[] BY_CODE = new Verdict[COUNT];

  static {
    for (Verdict verdict : values()) {
      BY_CODE[verdict.code] = verdict;
    }
  }

  /** Its place in a column. */
  final byte code;

  Verdict(int code) {
    this.code = (byte) code;
  }

  static Verdict of(byte code) {
    return BY_CODE[code];
  }

  static Verdict of(Step step) {
    return switch (step) {
      case Step.Write write -> of(write.effect());
      case Step.Refuse _ -> REFUSE;
      case Step.HoldBack _ -> HOLD_BACK;
    };
  }

  static Verdict of(Effect effect) {
    return switch (effect) {
      case ADD -> ADD;
      case UPDATE -> UPDATE;
      case REMOVE -> REMOVE;
      case KEEP -> KEEP;
    };
  }

  boolean isStep() {
    return this != NONE;
  }

  /** Whether it compares an assignment. */
  boolean isWrite() {
    return code <= KEEP.code;
  }

  boolean isChange() {
    return code <= REMOVE.code;
  }
}
