/** SIGINT and SIGTERM as a promise, for the one broker of a process. A second signal ends the process at once. */
export interface StopSignal {
  readonly signalled: Promise<string>;
  /** Gives the signals back to the process. */
  forget(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const INTERRUPTED = 130;

export function onStopSignal(): StopSignal {
  let seen = false;
  let resolve: (signal: string) => void = () => {};
  const signalled = new Promise<string>((settle) => {
    resolve = settle;
  });
  const onSignal = (signal: string): void => {
    if (seen) process.exit(INTERRUPTED);
    seen = true;
    resolve(signal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    signalled,
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
