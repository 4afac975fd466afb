package dev.skillway.app.http.exchange;

import dev.skillway.core.job.AgentLocks;
import dev.skillway.core.job.Engine;
import dev.skillway.core.job.JobIds;
import dev.skillway.core.job.Preparer;
import dev.skillway.core.store.Store;
import java.time.InstantSource;

/**
 * What requests are answered with.
 *
 * @param ids of jobs and of requests
 */
public record Services(
    Store store,
    Preparer preparer,
    Engine engine,
    AgentLocks locks,
    Lanes lanes,
    Receiver receiver,
    Keeper keeper,
    JobIds ids,
    InstantSource clock) {}
