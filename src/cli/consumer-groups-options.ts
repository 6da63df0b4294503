/** The options of kafka-consumer-groups as of 3.9, and which may stand together. */
import type { ParsedOptions } from './option-parser.ts';
import { CONSUMER_GROUPS_OPTIONS } from './options/consumer-groups.ts';
import { printError } from './output.ts';
import { checkInvalid, checkRequired, parseToolOptions, UsageError } from './tool.ts';

const ACTIONS = ['list', 'describe', 'delete', 'reset-offsets', 'delete-offsets'];
const SCENARIOS = ['to-offset', 'to-datetime', 'by-duration', 'to-earliest', 'to-latest', 'to-current', 'shift-by', 'from-file'];
const NO_ACTION_WARNING =
  'WARN: No action will be performed as the --execute option is missing.In a future major release, the default behavior of this command will be to prompt the user before executing the reset rather than doing a dry run. You should add the --dry-run option explicitly if you are scripting this command and want to keep the current default behavior without prompting.';

const usage = (message: string): UsageError => new UsageError(CONSUMER_GROUPS_OPTIONS, message);

export function parseGroupOptions(argv: string[]): ParsedOptions {
  const options = parseToolOptions(CONSUMER_GROUPS_OPTIONS, argv, {
    none: 'This tool helps to list all consumer groups, describe a consumer group, delete consumer group info, or reset consumer group offsets.',
    help: 'This tool helps to list all consumer groups, describe a consumer group, delete consumer group info, or reset consumer group offsets.',
  });
  checkRequired(options, 'bootstrap-server');
  const chosen = options.has('group') || options.has('all-groups');
  if (options.has('describe')) checkDescribe(options, chosen);
  if (options.has('delete')) {
    if (!chosen) throw usage('Option [delete] takes one of these options: [all-groups], [group]');
    if (options.has('topic')) throw usage('The consumer does not support topic-specific offset deletion from a consumer group.');
  }
  if (options.has('delete-offsets') && !(options.has('group') && options.has('topic'))) throw usage('Option [delete-offsets] takes the following options: [all-groups], [group]');
  if (options.has('reset-offsets')) checkReset(options, chosen);
  checkInvalid(options, 'group', ['all-groups', 'list']);
  checkInvalid(options, 'topic', ['list', 'describe', 'delete']);
  if (ACTIONS.filter((action) => options.has(action)).length !== 1) {
    throw usage('Command must include exactly one action: --list, --describe, --delete, --reset-offsets, --delete-offsets');
  }
  return options;
}

function checkDescribe(options: ParsedOptions, chosen: boolean): void {
  if (!chosen) throw usage('Option [describe] takes one of these options: [reset-offsets], [describe], [delete], [list]');
  if (['members', 'offsets', 'state'].filter((what) => options.has(what)).length > 1) throw usage('Option [describe] takes at most one of these options: [members], [offsets], [state]');
  if (options.has('state') && options.value('state') !== null) throw usage('Option [describe] does not take a value for [state]');
}

function checkReset(options: ParsedOptions, chosen: boolean): void {
  if (options.has('dry-run') && options.has('execute')) throw usage('Option [reset-offsets] only accepts one of [execute] and [dry-run]');
  if (!options.has('dry-run') && !options.has('execute')) printError(NO_ACTION_WARNING);
  if (!chosen) throw usage('Option [reset-offsets] takes one of these options: [all-groups], [group]');
  for (const scenario of SCENARIOS) checkInvalid(options, scenario, SCENARIOS.filter((other) => other !== scenario));
}
