export async function runOldConsumer(_argv: string[]): Promise<number> { return 1; }
