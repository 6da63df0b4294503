/** The Kafka error codes that a log itself answers. Numbers are the wire's; `protocol/` holds the whole table. */
export const NONE = 0;
export const OFFSET_OUT_OF_RANGE = 1;
export const CORRUPT_MESSAGE = 2;
export const MESSAGE_TOO_LARGE = 10;
export const RECORD_LIST_TOO_LARGE = 18;
export const OUT_OF_ORDER_SEQUENCE_NUMBER = 45;
export const DUPLICATE_SEQUENCE_NUMBER = 46;
export const INVALID_PRODUCER_EPOCH = 47;
export const TRANSACTION_COORDINATOR_FENCED = 52;
export const KAFKA_STORAGE_ERROR = 56;
export const INVALID_RECORD = 87;
