/**
 * The HTTP edge: API Gateway's events (payload 2.0) to requests, replies and failures back.
 *
 * <p>A door's handler keys its operations by route; everything that all routes share (bodies,
 * languages, cursors, versions, failures) is here, so that a door holds no HTTP of its own.
 */
@NullMarked
package fr.parvis.http;

import org.jspecify.annotations.NullMarked;
