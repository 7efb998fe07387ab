/** Re-users in DynamoDB. */
@NullMarked
package fr.parvis.reusers.dynamo;

import org.jspecify.annotations.NullMarked;
