SELECT topic(4) AS presence, topic(5) AS thing, timestamp() AS receivedAt
FROM '$aws/events/presence/+/+'
