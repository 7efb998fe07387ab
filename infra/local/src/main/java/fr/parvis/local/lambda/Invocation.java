package fr.parvis.local.lambda;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * One event on its way through a function.
 *
 * @param requestId Lambda's id of it
 * @param event the event's JSON
 * @param deadline when the function runs out of time
 * @param outcome completed once, by whoever knows first how it ended
 */
// Invocations are passed on and never compared.
@SuppressWarnings("ArrayRecordComponent")
record Invocation(
    String requestId, byte[] event, Instant deadline, CompletableFuture<Outcome> outcome) {}
