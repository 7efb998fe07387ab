SELECT topic(4) AS format, topic(3) AS thing, timestamp() AS receivedAt, encode(*, 'base64') AS payload
FROM 'dt/parvis/+/senml'
