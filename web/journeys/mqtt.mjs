// As much of MQTT 3.1.1 as a device needs that sends what it measured: no package for seventy lines.
import { once } from "node:events";
import { connect } from "node:tls";

const [CONNECT, CONNACK, PUBLISH, PUBACK, DISCONNECT] = [0x10, 0x20, 0x32, 0x40, 0xe0];
const KEEP_ALIVE_SECONDS = 60;

/**
 * @typedef {object} Keys
 * @property {string} endpoint
 * @property {string} certificatePem
 * @property {string} privateKeyPem
 * @property {string} caPem
 */

/** Sends messages at least once, each confirmed by the broker; throws when it lets the device not in. @param {string} thing @param {Keys} keys @param {readonly string[]} messages */
export async function publish(thing, keys, messages) {
  const line = await open(thing, keys);
  try {
    for (const [i, message] of messages.entries()) {
      const id = word(i + 1);
      line.write(packet(PUBLISH, text(`dt/parvis/${thing}/senml`), id, Buffer.from(message)));
      const confirmed = await line.read(PUBACK);
      if (!confirmed.equals(id)) throw new Error(`the broker confirmed another message than ${i + 1}`);
    }
    line.write(packet(DISCONNECT));
  } finally {
    line.end();
  }
}

/** @param {string} thing @param {Keys} keys */
async function open(thing, { endpoint, certificatePem, privateKeyPem, caPem }) {
  const [host, port] = endpoint.split(":");
  const socket = connect({
    ...{ host, port: Number(port), servername: "localhost", checkServerIdentity: () => undefined },
    ...{ cert: certificatePem, key: privateKeyPem, ca: caPem },
  });
  const line = lineOf(socket);
  const [protocol, level, cleanSession] = [text("MQTT"), Buffer.of(4), Buffer.of(2)];
  line.write(packet(CONNECT, protocol, level, cleanSession, word(KEEP_ALIVE_SECONDS), text(thing)));
  const answer = await line.read(CONNACK);
  if (answer[1] !== 0) throw new Error(`the broker refused ${thing} with code ${answer[1]}`);
  return line;
}

/** What comes on a connection, packet by packet. @param {import("node:tls").TLSSocket} socket */
function lineOf(socket) {
  let come = Buffer.alloc(0);
  /** @type {Error | undefined} */
  let ended;
  socket.on("data", (bytes) => (come = Buffer.concat([come, bytes])));
  socket.on("error", (fault) => (ended = fault));
  socket.on("close", () => (ended ??= new Error("the broker ended the connection")));
  return {
    /** @param {Buffer} bytes */
    write: (bytes) => void socket.write(bytes),
    end: () => void socket.end(),
    /** The content of the next packet; all those of a device are shorter than 128 bytes. @param {number} kind */
    async read(kind) {
      while (come.length < 2 || come.length < 2 + Number(come[1])) {
        if (ended) throw ended;
        await Promise.race([once(socket, "data"), once(socket, "close")]);
      }
      const [type, length] = [Number(come[0]), Number(come[1])];
      const content = come.subarray(2, 2 + length);
      come = come.subarray(2 + length);
      if (type !== kind) throw new Error(`the broker sent ${type} where ${kind} was due`);
      return content;
    },
  };
}

/** @param {number} type @param {Buffer[]} parts */
function packet(type, ...parts) {
  const content = Buffer.concat(parts);
  const length = [];
  let rest = content.length;
  do {
    length.push((rest % 128) + (rest >= 128 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Buffer.concat([Buffer.of(type, ...length), content]);
}

/** @param {string} words */
function text(words) {
  const bytes = Buffer.from(words);
  return Buffer.concat([word(bytes.length), bytes]);
}

/** @param {number} number */
function word(number) {
  return Buffer.of(number >> 8, number & 0xff);
}
