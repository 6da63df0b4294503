/** TLS settings of the ports in Node's terms, and the peer's name as Kafka's principal builder prints it. */
import net from 'node:net';
import type tls from 'node:tls';
import type { TlsOptions, TlsPeer } from '../base/ports.ts';
import { subjectName } from './distinguished-name.ts';

/** Node's own default of 120 s lets idle peers hold a descriptor each. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

function common(options: TlsOptions): tls.SecureContextOptions {
  return { key: options.keyPem, cert: options.certificatePem, ca: options.caPem, minVersion: 'TLSv1.2' };
}

export function serverTlsOptions(options: TlsOptions): tls.TlsOptions {
  const clients = options.requestClientCertificate ?? 'none';
  return {
    ...common(options),
    requestCert: clients !== 'none',
    rejectUnauthorized: clients === 'required',
    handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
    allowHalfOpen: true,
    noDelay: true,
    pauseOnConnect: false,
  };
}

/** `allowHalfOpen` is documented by Node but missing from its types. */
export function clientTlsOptions(options: TlsOptions, host: string): tls.ConnectionOptions & { allowHalfOpen: boolean } {
  const serverName = options.serverName ?? (net.isIP(host) === 0 ? host : undefined);
  const reject = options.rejectUnauthorized ?? true;
  return {
    ...common(options),
    rejectUnauthorized: reject,
    allowHalfOpen: true,
    ...(serverName === undefined ? {} : { servername: serverName }),
  };
}

/** A certificate that was not verified names nobody. */
export function peerOf(socket: tls.TLSSocket): TlsPeer {
  const certificate = socket.authorized ? socket.getPeerX509Certificate() : undefined;
  if (certificate === undefined) return { distinguishedName: null };
  const name = subjectName(certificate.raw);
  return { distinguishedName: name === '' ? null : name };
}
