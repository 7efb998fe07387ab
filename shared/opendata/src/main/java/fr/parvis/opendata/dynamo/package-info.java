/** Open data in one table, {@code OpenDataTable}; docs/data.md has a row for each method. */
@NullMarked
package fr.parvis.opendata.dynamo;

import org.jspecify.annotations.NullMarked;
