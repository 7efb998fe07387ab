/** IAM: what each function's role lets it do, and who did what. */
@NullMarked
package fr.parvis.local.iam;

import org.jspecify.annotations.NullMarked;
