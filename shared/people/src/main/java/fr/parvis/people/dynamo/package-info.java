/** People in DynamoDB. */
@NullMarked
package fr.parvis.people.dynamo;

import org.jspecify.annotations.NullMarked;
