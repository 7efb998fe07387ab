/**
 * Reports in DynamoDB. Keys and stored names: {@link fr.parvis.reports.dynamo.ReportSchema};
 * patterns: docs/data.md.
 */
@NullMarked
package fr.parvis.reports.dynamo;

import org.jspecify.annotations.NullMarked;
