/** CreatePartitions (37), versions 0–3. Answered by the controller. */
import type { ReceivedRequest } from '../../network/request.ts';
import type { CreatePartitionsRequest, CreatePartitionsResponseCreatePartitionsTopicResultInput, CreatePartitionsResponseInput } from '../../protocol/messages/create-partitions.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { BrokerContext } from '../context.ts';

type Answer = CreatePartitionsResponseCreatePartitionsTopicResultInput;

export async function handleCreatePartitions(broker: BrokerContext, body: CreatePartitionsRequest, request: ReceivedRequest): Promise<CreatePartitionsResponseInput> {
  const counts = new Map<string, number>();
  for (const { name } of body.topics) counts.set(name, (counts.get(name) ?? 0) + 1);
  const answers = new Map<string, Answer>();
  const wanted = body.topics.filter(({ name }) => {
    const refusal = precheck(broker, name, counts.get(name)!, request);
    if (refusal !== null) answers.set(name, refusal);
    return refusal === null;
  });
  const specs = wanted.map(({ name, count, assignments }) => ({ name, count, assignments: assignments === null ? null : assignments.map((assignment) => assignment.brokerIds) }));
  const outcomes = await broker.cluster.topicAdmin.createPartitions(specs, body);
  for (const [index, { name }] of wanted.entries()) answers.set(name, { name, errorCode: outcomes[index]!.errorCode, errorMessage: outcomes[index]!.message });
  return { throttleTimeMs: 0, results: [...counts.keys()].map((name) => answers.get(name)!) };
}

function precheck(broker: BrokerContext, name: string, count: number, request: ReceivedRequest): Answer | null {
  if (!broker.cluster.controller.isActive) return { name, errorCode: ErrorCode.NOT_CONTROLLER, errorMessage: null };
  if (count > 1) return { name, errorCode: ErrorCode.INVALID_REQUEST, errorMessage: 'Duplicate topic in request.' };
  if (!broker.authorizer.may('ALTER', 'TOPIC', name, request)) return { name, errorCode: ErrorCode.TOPIC_AUTHORIZATION_FAILED, errorMessage: 'The topic authorization is failed.' };
  return null;
}
