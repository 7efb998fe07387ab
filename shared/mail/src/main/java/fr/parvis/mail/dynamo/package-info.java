/** The ledger of sent mails in DynamoDB; see docs/data.md. */
@NullMarked
package fr.parvis.mail.dynamo;

import org.jspecify.annotations.NullMarked;
