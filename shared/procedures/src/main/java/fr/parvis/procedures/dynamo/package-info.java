/**
 * Procedures and requests in DynamoDB. Keys and stored names: {@code ProcedureSchema}, {@code
 * RequestSchema}; patterns: docs/data.md.
 */
@NullMarked
package fr.parvis.procedures.dynamo;

import org.jspecify.annotations.NullMarked;
