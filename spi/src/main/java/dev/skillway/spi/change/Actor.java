package dev.skillway.spi.change;

/** Who must act so that a problem goes away. */
public enum Actor {
  /** Whoever wrote the request or file. */
  REQUEST,
  /** Whoever runs Skillway: settings, permissions, versions. */
  OPERATOR,
  /** Whoever gives it room: disk, memory, rate. */
  CAPACITY,
  /** The contact-centre platform. */
  PLATFORM,
  /** We: it is a defect. */
  PRODUCT
}
