/**
 * From a received frame to its handler and back: header, version, body, authorization, reply, metrics. One boundary per
 * request: what a handler throws is logged and closes that connection, and nothing else suffers.
 */
import type { Chunk } from '../base/chunk.ts';
import type { Clock, LogSink } from '../base/ports.ts';
import type { ReceivedRequest } from '../network/request.ts';
import { decodeRequestBody, decodeRequestHeader, encodeResponseFrame } from '../protocol/codec/frame.ts';
import { Writer } from '../protocol/codec/writer.ts';
import { ApiKey, apiKeyName } from '../protocol/messages/api-key.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { type ApiEntry, type ApiRegistry, LATER } from './api-registry.ts';
import type { BrokerContext } from './context.ts';
import type { RequestMetrics } from './request-metrics.ts';

const LOGGER = 'kafka.server.KafkaApis';
const SCRATCH_BYTES = 16_384;
/** After a reply that grew the scratch beyond this, a fresh one: a small reply must not keep a large scratch alive. */
const LARGE_HEAD_BYTES = 16_384;

export class RequestDispatcher {
  readonly #registry: ApiRegistry;
  readonly #broker: BrokerContext;
  readonly #log: LogSink;
  readonly #clock: Clock;
  readonly #metrics: RequestMetrics;
  /** Small replies share its scratch; what it handed out is never written to again. */
  #writer = new Writer(SCRATCH_BYTES);

  constructor(registry: ApiRegistry, broker: BrokerContext, metrics: RequestMetrics) {
    this.#registry = registry;
    this.#broker = broker;
    this.#log = broker.ports.log;
    this.#clock = broker.ports.clock;
    this.#metrics = metrics;
  }

  dispatch(request: ReceivedRequest): void {
    const entry = this.#registry.get(request.apiKey);
    if (entry === undefined || request.apiVersion < entry.minVersion || request.apiVersion > entry.maxVersion) {
      this.#onUnsupported(request);
      return;
    }
    const header = decodeRequestHeader(request.bytes, request.start, request.end);
    if (header.problem !== null) {
      request.fail(`bad request header: ${header.problem}`);
      return;
    }
    request.clientId = header.clientId;
    const decoded = decodeRequestBody(request.apiKey, request.apiVersion, request.bytes, header.bodyStart, request.end);
    if (decoded.problem !== null) {
      request.fail(`Error getting request for apiKey: ${entry.name}, apiVersion: ${request.apiVersion}: ${decoded.problem}`);
      return;
    }
    this.#call(entry, decoded.body, request);
  }

  #call(entry: ApiEntry, body: unknown, request: ReceivedRequest): void {
    if (entry.acl !== 'none' && entry.acl !== 'perResource' && !this.#broker.authorizer.mayCall(entry.acl, request)) {
      request.fail(`${request.connection.principal} is not authorized to call ${entry.name}`);
      return;
    }
    try {
      const outcome = entry.handle(this.#broker, body, request);
      if (outcome === LATER) return;
      if (outcome instanceof Promise) {
        outcome.then(
          (response) => this.respond(request, response, null),
          (error: unknown) => this.#onThrown(entry, request, error),
        );
        return;
      }
      this.respond(request, outcome, null);
    } catch (error) {
      this.#onThrown(entry, request, error);
    }
  }

  /** Encodes and queues the response; `owners` keep the bytes of its records alive until they are sent. */
  respond(request: ReceivedRequest, response: unknown, owners: readonly Chunk[] | null): void {
    let pieces: readonly Uint8Array[];
    try {
      pieces = encodeResponseFrame(request.apiKey, request.apiVersion, request.correlationId, response, this.#writer);
      if (pieces[0]!.length > LARGE_HEAD_BYTES) this.#writer = new Writer(SCRATCH_BYTES);
    } catch (error) {
      this.#writer = new Writer(SCRATCH_BYTES);
      if (owners !== null) for (const owner of owners) owner.release();
      this.#log.log('ERROR', LOGGER, `Cannot encode the response of ${apiKeyName(request.apiKey)} v${request.apiVersion}`, error);
      request.fail('the response could not be encoded');
      return;
    }
    request.reply(pieces, owners);
  }

  onSent(request: ReceivedRequest, bytes: number): void {
    this.#metrics.record(request, this.#clock.monotonicMs(), bytes);
  }

  #onThrown(entry: ApiEntry, request: ReceivedRequest, error: unknown): void {
    this.#log.log('ERROR', LOGGER, `Unexpected error handling request ${entry.name} v${request.apiVersion} from client ${request.clientId ?? ''}`, error);
    request.fail('unexpected error, see the line before');
  }

  #onUnsupported(request: ReceivedRequest): void {
    if (request.apiKey === ApiKey.ApiVersions) {
      // KIP-511: answered in version 0 with the one range that the client needs to go on.
      const own = this.#registry.get(ApiKey.ApiVersions);
      const apiKeys = own === undefined ? [] : [{ apiKey: own.apiKey, minVersion: own.minVersion, maxVersion: own.maxVersion }];
      request.reply(encodeResponseFrame(ApiKey.ApiVersions, 0, request.correlationId, { errorCode: ErrorCode.UNSUPPORTED_VERSION, apiKeys }), null);
      return;
    }
    request.fail(`Received request api key ${apiKeyName(request.apiKey)} with version ${request.apiVersion} which is not supported`);
  }
}
