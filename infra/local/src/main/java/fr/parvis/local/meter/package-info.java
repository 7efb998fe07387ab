/** What AWS would bill by use: counted here, priced elsewhere. */
@NullMarked
package fr.parvis.local.meter;

import org.jspecify.annotations.NullMarked;
