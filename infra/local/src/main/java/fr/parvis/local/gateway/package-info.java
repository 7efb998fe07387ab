/** API Gateway (HTTP API, payload 2.0) on the laptop. */
@NullMarked
package fr.parvis.local.gateway;

import org.jspecify.annotations.NullMarked;
