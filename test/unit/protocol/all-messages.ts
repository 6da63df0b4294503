/** Every message that has a schema, with its codec. */
import { requestCodec, responseCodec } from '../../../src/protocol/codec/api-codecs.ts';
import type { AnyCodec } from '../../../src/protocol/codec/message-codec.ts';
import { recordCodecs } from '../../../src/protocol/codec/record-codecs.ts';
import { type Message, resolveApi, resolveRecord } from '../../../src/protocol/schema/model.ts';
import { apiSchemas, recordSchemas } from '../../../src/protocol/schema/schemas.ts';

export interface TestedMessage {
  readonly message: Message;
  readonly codec: AnyCodec;
  /** −1: no API's. */
  readonly apiKey: number;
}

export function allMessages(): TestedMessage[] {
  const apis = apiSchemas.map(resolveApi).flatMap((api) => [
    { message: api.request, codec: requestCodec(api.key as number)!, apiKey: api.key },
    { message: api.response, codec: responseCodec(api.key as number)!, apiKey: api.key },
  ]);
  const byName = new Map<string, AnyCodec>(Object.values(recordCodecs).map((codec) => [codec.name, codec]));
  const records = Object.values(recordSchemas).flat().map(resolveRecord).map((message) => ({ message, codec: byName.get(message.name)!, apiKey: -1 }));
  return [...apis, ...records];
}
