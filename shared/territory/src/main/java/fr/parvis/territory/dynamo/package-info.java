/** Settings in DynamoDB. */
@NullMarked
package fr.parvis.territory.dynamo;

import org.jspecify.annotations.NullMarked;
