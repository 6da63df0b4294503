// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  SaslAuthenticateRequest,
  SaslAuthenticateRequestInput,
  SaslAuthenticateResponse,
  SaslAuthenticateResponseInput,
} from '../../messages/sasl-authenticate.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeSaslAuthenticateRequest(reader: Reader, version: number): SaslAuthenticateRequest {
  const flexible = version >= 2;
  const authBytes = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { authBytes };
}

export function encodeSaslAuthenticateRequest(writer: Writer, version: number, message: SaslAuthenticateRequestInput): void {
  const flexible = version >= 2;
  writer.bytesField(message.authBytes, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeSaslAuthenticateResponse(reader: Reader, version: number): SaslAuthenticateResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const authBytes = reader.bytesField(flexible);
  const sessionLifetimeMs = version >= 1 ? reader.int64() : 0;
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, authBytes, sessionLifetimeMs };
}

export function encodeSaslAuthenticateResponse(writer: Writer, version: number, message: SaslAuthenticateResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  writer.bytesField(message.authBytes, flexible);
  if (version >= 1) {
    writer.int64(message.sessionLifetimeMs ?? 0);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
