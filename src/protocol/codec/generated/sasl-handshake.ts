// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  SaslHandshakeRequest,
  SaslHandshakeRequestInput,
  SaslHandshakeResponse,
  SaslHandshakeResponseInput,
} from '../../messages/sasl-handshake.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeSaslHandshakeRequest(reader: Reader, _version: number): SaslHandshakeRequest {
  const mechanism = reader.string(false);
  return { mechanism };
}

export function encodeSaslHandshakeRequest(writer: Writer, _version: number, message: SaslHandshakeRequestInput): void {
  writer.string(message.mechanism, false);
}

export function decodeSaslHandshakeResponse(reader: Reader, _version: number): SaslHandshakeResponse {
  const errorCode = reader.int16();
  let mechanisms: SaslHandshakeResponse['mechanisms'] = [];
  mechanisms = reader.stringArray(false);
  return { errorCode, mechanisms };
}

export function encodeSaslHandshakeResponse(writer: Writer, _version: number, message: SaslHandshakeResponseInput): void {
  writer.int16(message.errorCode);
  {
    const mechanismsValue = message.mechanisms;
    writer.stringArray(mechanismsValue, false);
  }
}
