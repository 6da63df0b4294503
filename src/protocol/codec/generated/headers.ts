// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeRequestHeader, encodeRequestHeader,
  decodeResponseHeader, encodeResponseHeader,
} from './volume-records.ts';
