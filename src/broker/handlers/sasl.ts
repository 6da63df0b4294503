/**
 * SaslHandshake (17), versions 0–1, and SaslAuthenticate (36), versions 0–2, on a listener that asks for no
 * authentication: out of place, as in Kafka's KafkaApis. On a SASL listener they never come here, because the
 * authenticator takes them before.
 */
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { SaslAuthenticateResponseInput } from '../../protocol/messages/sasl-authenticate.ts';
import type { SaslHandshakeResponseInput } from '../../protocol/messages/sasl-handshake.ts';

export const handleSaslHandshake = (): SaslHandshakeResponseInput => ({ errorCode: ErrorCode.ILLEGAL_SASL_STATE, mechanisms: [] });

export const handleSaslAuthenticate = (): SaslAuthenticateResponseInput => ({
  errorCode: ErrorCode.ILLEGAL_SASL_STATE,
  errorMessage: 'SaslAuthenticate request received after successful authentication',
  authBytes: new Uint8Array(0),
  sessionLifetimeMs: 0,
});
