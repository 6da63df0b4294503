// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDefaultPrincipalData, encodeDefaultPrincipalData,
} from './volume-records.ts';
