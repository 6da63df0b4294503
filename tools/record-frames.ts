/**
 * A recording proxy: forwards TCP and keeps what foreign clients and brokers say, for test/unit/protocol/golden/.
 *
 *   record-frames.js LISTEN_PORT TARGET_PORT OUT.tsv       (on 127.0.0.1; ends with SIGTERM or SIGINT)
 *
 * The broker behind it must advertise LISTEN_PORT. A line of text to `OUT.tsv.label` names the client that is talking;
 * lines of OUT.tsv are label, API key, version, request and response in hex, without the 4-byte length; the response is
 * empty when none came. Of each label, key and version at most three exchanges are kept, the largest left out.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Socket, connect, createServer } from 'node:net';

const MAX_KEPT = 3;
const MAX_FRAME_BYTES = 4096;

interface Exchange {
  readonly label: string;
  readonly request: Buffer;
  response: Buffer | null;
}

const [listenPort, targetPort, out] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4] ?? ''];
const exchanges: Exchange[] = [];

const label = (): string => (existsSync(`${out}.label`) ? readFileSync(`${out}.label`, 'utf8').trim() : 'unnamed');

/** Cuts a stream into frames; gives each without its length. */
function frames(onFrame: (frame: Buffer) => void): (data: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (data) => {
    rest = Buffer.concat([rest, data]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const end = 4 + rest.readInt32BE(0);
      onFrame(Buffer.from(rest.subarray(4, end)));
      rest = rest.subarray(end);
    }
  };
}

function serve(client: Socket): void {
  const broker = connect(targetPort, '127.0.0.1');
  const open = new Map<number, Exchange>();
  const onRequest = frames((request) => {
    const exchange: Exchange = { label: label(), request, response: null };
    exchanges.push(exchange);
    open.set(request.readInt32BE(4), exchange);
  });
  const onResponse = frames((response) => {
    const exchange = open.get(response.readInt32BE(0));
    if (exchange !== undefined) exchange.response = response;
  });
  client.on('data', (data: Buffer) => { onRequest(data); broker.write(data); });
  broker.on('data', (data: Buffer) => { onResponse(data); client.write(data); });
  for (const [one, other] of [[client, broker], [broker, client]] as const) {
    one.on('close', () => other.end());
    one.on('error', () => other.destroy());
  }
}

function save(): void {
  const kept = new Map<string, number>();
  const lines: string[] = [];
  for (const { label: who, request, response } of exchanges) {
    if (request.length > MAX_FRAME_BYTES || (response?.length ?? 0) > MAX_FRAME_BYTES) continue;
    const key = `${who}\t${request.readInt16BE(0)}\t${request.readInt16BE(2)}`;
    const already = kept.get(key) ?? 0;
    if (already >= MAX_KEPT) continue;
    kept.set(key, already + 1);
    lines.push(`${key}\t${request.toString('hex')}\t${response?.toString('hex') ?? ''}`);
  }
  writeFileSync(out, `${lines.join('\n')}\n`);
  console.log(`${lines.length} exchanges of ${exchanges.length} kept`);
}

const server = createServer(serve).listen(listenPort, '127.0.0.1', () => console.log(`recording 127.0.0.1:${listenPort} → ${targetPort}`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    save();
    server.close();
    process.exit(0);
  });
}
