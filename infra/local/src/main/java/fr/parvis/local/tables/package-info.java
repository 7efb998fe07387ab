/** The tables, in DynamoDB Local. */
@NullMarked
package fr.parvis.local.tables;

import org.jspecify.annotations.NullMarked;
