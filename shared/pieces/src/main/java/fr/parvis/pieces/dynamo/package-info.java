/** What pieces a request has, in DynamoDB. */
@NullMarked
package fr.parvis.pieces.dynamo;

import org.jspecify.annotations.NullMarked;
