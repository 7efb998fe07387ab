/**
 * Who may do what: the caller as a checked token describes them, their roles, and the policy.
 *
 * <p>API Gateway's authorizer has checked the token before any of this runs.
 */
@NullMarked
package fr.parvis.access;

import org.jspecify.annotations.NullMarked;
