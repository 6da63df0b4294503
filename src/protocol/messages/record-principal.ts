// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DefaultPrincipalData {
  type: string;
  name: string;
  tokenAuthenticated: boolean;
}

export interface DefaultPrincipalDataInput {
  readonly type: string;
  readonly name: string;
  readonly tokenAuthenticated: boolean;
}
