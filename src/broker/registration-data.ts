/** What this broker says of itself in /brokers/ids/N, in the form that inter.broker.protocol.version writes. */
import type { BrokerConfig } from '../config/broker-config.ts';
import type { Listener } from '../config/listeners.ts';
import { protocolVersionAtLeast } from '../config/protocol-version.ts';
import type { BrokerRegistration, BrokerRegistrationVersion } from '../znodes/broker-znodes.ts';

function registrationVersion(protocolVersion: string): BrokerRegistrationVersion {
  if (protocolVersionAtLeast(protocolVersion, '2.7-IV0')) return 5;
  return protocolVersionAtLeast(protocolVersion, '0.10.0-IV1') ? 4 : 2;
}

export function registrationOf(config: BrokerConfig, advertised: readonly Listener[], wallMs: number, isProvenWhole: boolean): { version: BrokerRegistrationVersion; registration: BrokerRegistration } {
  return {
    version: registrationVersion(config.interBrokerProtocolVersion),
    registration: {
      endpoints: advertised.map(({ name, host, port, securityProtocol }) => ({ listenerName: name, host, port, securityProtocol })),
      jmxPort: -1,
      timestampMs: wallMs,
      rack: config.get('broker.rack'),
      features: new Map(),
      // Said only where it is not so: the usual node is Kafka's to the byte.
      ...(isProvenWhole ? {} : { provenWhole: false }),
    },
  };
}
