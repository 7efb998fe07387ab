/** What runs inside a child JVM; it knows nothing of the rest of the runtime. */
@NullMarked
package fr.parvis.local.lambda.child;

import org.jspecify.annotations.NullMarked;
