/**
 * The town hall's door: JAX-RS (Jersey) on Serverless Java Container behind {@code ANY
 * /api/staff/{proxy+}}.
 *
 * <p>Many routes and little traffic: a framework pays here, and nowhere else. See
 * docs/decisions/0013.
 */
@NullMarked
package fr.parvis.functions.admin;

import org.jspecify.annotations.NullMarked;
