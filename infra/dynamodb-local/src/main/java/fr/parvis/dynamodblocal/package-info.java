/**
 * DynamoDB on the laptop: AWS's DynamoDB Local with the tables that {@code template.yaml} declares.
 * In its own process on files for {@code ./parvis up}, in process and in memory for tests.
 */
@NullMarked
package fr.parvis.dynamodblocal;

import org.jspecify.annotations.NullMarked;
