/** What Lambda hands to a handler, for tests of doors; none of it is shipped. */
@NullMarked
package fr.parvis.invocation;

import org.jspecify.annotations.NullMarked;
