/** Tables as Parquet files, typed column by column; heavy, so in a module of its own. */
@NullMarked
package fr.parvis.parquet;

import org.jspecify.annotations.NullMarked;
