/**
 * Reads {@code template.yaml} as CloudFormation with SAM would deploy it, so that the laptop
 * runtime and the laws of the house take their wiring from the file that AWS takes it from.
 */
@NullMarked
package fr.parvis.template;

import org.jspecify.annotations.NullMarked;
