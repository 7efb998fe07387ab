/**
 * The laptop runtime: brings AWS to localhost by reading the same {@code template.yaml}. A tool for
 * developers and demonstrations, bound to loopback; production is AWS.
 */
@NullMarked
package fr.parvis.local;

import org.jspecify.annotations.NullMarked;
