/** DescribeConfigs (32), versions 0–4: topics, this broker, the default of all brokers, broker loggers. */
import { CONFIG_SOURCE, type DescribedConfig } from '../../config/describe-configs.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import type {
  DescribeConfigsRequest, DescribeConfigsRequestDescribeConfigsResource, DescribeConfigsResponseDescribeConfigsResourceResultInput, DescribeConfigsResponseDescribeConfigsResultInput,
  DescribeConfigsResponseInput,
} from '../../protocol/messages/describe-configs.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import { RESOURCE } from '../config-operations.ts';
import type { BrokerContext } from '../context.ts';

export async function handleDescribeConfigs(broker: BrokerContext, body: DescribeConfigsRequest, request: ReceivedRequest): Promise<DescribeConfigsResponseInput> {
  const results = await Promise.all(body.resources.map((resource) => describeOne(broker, body, resource, request)));
  return { throttleTimeMs: 0, results };
}

async function describeOne(
  broker: BrokerContext,
  body: DescribeConfigsRequest,
  resource: DescribeConfigsRequestDescribeConfigsResource,
  request: ReceivedRequest,
): Promise<DescribeConfigsResponseDescribeConfigsResultInput> {
  const { resourceType, resourceName, configurationKeys } = resource;
  const isTopic = resourceType === RESOURCE.TOPIC;
  const may = isTopic ? broker.authorizer.may('DESCRIBE_CONFIGS', 'TOPIC', resourceName, request) : broker.authorizer.may('DESCRIBE_CONFIGS', 'CLUSTER', 'kafka-cluster', request);
  if (!may) {
    const errorCode = isTopic ? ErrorCode.TOPIC_AUTHORIZATION_FAILED : ErrorCode.CLUSTER_AUTHORIZATION_FAILED;
    return { errorCode, errorMessage: null, resourceType, resourceName, configs: [] };
  }
  const options = { includeSynonyms: body.includeSynonyms, includeDocumentation: body.includeDocumentation };
  const { errorCode, message, configs } = await broker.cluster.configAdmin.describe({ resourceType, resourceName, names: configurationKeys }, options);
  return { errorCode, errorMessage: message, resourceType, resourceName, configs: configs.map((config) => configOf(config, request.apiVersion)) };
}

const configOf = (config: DescribedConfig, version: number): DescribeConfigsResponseDescribeConfigsResourceResultInput => ({
  // Version 0 knows no sources.
  ...(version === 0 ? { isDefault: config.source === CONFIG_SOURCE.DEFAULT_CONFIG } : {}),
  name: config.name,
  value: config.value,
  readOnly: config.readOnly,
  configSource: config.source,
  isSensitive: config.isSensitive,
  synonyms: config.synonyms,
  configType: config.type,
  documentation: config.documentation,
});
