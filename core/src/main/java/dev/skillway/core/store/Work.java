package dev.skillway.core.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** What is done with the database inside one transaction. */
public interface Work<T> {
  T run(Handle handle) throws SQLException;
}
