/** How aggregates become DynamoDB items: schemas, keys that sort, writes with conditions. */
@NullMarked
package fr.parvis.dynamo;

import org.jspecify.annotations.NullMarked;
