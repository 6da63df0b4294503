/** An admin request that is refused for one resource: the code and the sentence that the client shows its user. */
import { CoordinationError } from '../base/coordination.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';

export class AdminError extends Error {
  readonly errorCode: number;
  constructor(errorCode: number, message: string) {
    super(message);
    this.name = 'AdminError';
    this.errorCode = errorCode;
  }
}

export interface AdminOutcome {
  readonly errorCode: number;
  readonly message: string | null;
}
export const ADMIN_OK: AdminOutcome = { errorCode: ErrorCode.NONE, message: null };

/** What a failure of an admin operation says to the client. */
export function toAdminOutcome(error: unknown): AdminOutcome {
  if (error instanceof AdminError) return { errorCode: error.errorCode, message: error.message };
  if (error instanceof CoordinationError) {
    const passes = error.code === 'ConnectionLoss' || error.code === 'OperationTimeout' || error.code === 'SessionExpired' || error.code === 'SessionMoved';
    return { errorCode: passes ? ErrorCode.REQUEST_TIMED_OUT : ErrorCode.UNKNOWN_SERVER_ERROR, message: `The coordination store failed: ${error.message}` };
  }
  return { errorCode: ErrorCode.UNKNOWN_SERVER_ERROR, message: error instanceof Error ? error.message : String(error) };
}
