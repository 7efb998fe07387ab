/**
 * Tables of rows, and what their columns must hold: the Table Schema of Frictionless (version 1),
 * read, and rows checked against it with every fault told by line, column and rule.
 */
@NullMarked
package fr.parvis.tables;

import org.jspecify.annotations.NullMarked;
