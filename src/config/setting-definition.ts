/** The shape of one setting in the tables under `definitions/`. A setting is written down once, there. */

export type SettingType = 'boolean' | 'string' | 'int' | 'short' | 'long' | 'double' | 'list' | 'class' | 'password';
export type SettingValue = boolean | number | string | readonly string[];
export type Importance = 'high' | 'medium' | 'low';
/** KIP-226: read-only needs a restart; per-broker is changed for one broker; cluster-wide also as a default for all. */
export type DynamicMode = 'read-only' | 'per-broker' | 'cluster-wide';

/** What is wrong with a value: the part of it at fault, and Kafka's sentence. */
export interface CheckProblem {
  readonly value: string;
  readonly message: string;
}
export type SettingCheck = (value: SettingValue, name: string) => CheckProblem | null;

export interface SettingDefinition {
  readonly name: string;
  readonly type: SettingType;
  /** As Kafka prints it; null: no value. */
  readonly defaultText: string | null;
  readonly importance: Importance;
  /** Absent: read-only. */
  readonly mode?: DynamicMode;
  readonly check?: SettingCheck;
  /** Kafka hides these from its documentation and from DescribeConfigs. */
  readonly internal?: true;
  /** Has meaning only as a dynamic config, never in a properties file. */
  readonly dynamicOnly?: true;
  /** Of a former release: accepted, mapped to what replaced it (the word says what), never listed. */
  readonly legacy?: string;
  /** One sentence. */
  readonly doc: string;
}

export interface TopicSettingDefinition extends SettingDefinition {
  readonly brokerSynonyms?: readonly string[];
}
