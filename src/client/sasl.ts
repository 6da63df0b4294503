/** SASL/PLAIN after the handshake (KIP-43, KIP-152). */
import { SASL_AUTHENTICATE, SASL_HANDSHAKE } from './apis.ts';
import type { BrokerConnection } from './broker-connection.ts';
import { checkError } from './kafka-errors.ts';

export interface SaslOptions {
  readonly mechanism: 'PLAIN';
  readonly username: string;
  readonly password: string;
}

export async function authenticate(connection: BrokerConnection, options: SaslOptions): Promise<void> {
  const handshake = await connection.call(SASL_HANDSHAKE, { mechanism: options.mechanism });
  checkError(handshake.errorCode);
  const authBytes = new TextEncoder().encode(`\u0000${options.username}\u0000${options.password}`);
  const answer = await connection.call(SASL_AUTHENTICATE, { authBytes });
  checkError(answer.errorCode, answer.errorMessage);
}
