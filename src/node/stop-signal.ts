/**
 * SIGINT and SIGTERM as a promise, for the one broker of a process. A second signal ends the process at once, unless it
 * follows so closely that it is the same wish: what stops a process group (timeout, systemd, a terminal) signals npm and
 * us, and npm hands its own copy on.
 */
export interface StopSignal {
  readonly signalled: Promise<string>;
  /** Gives the signals back to the process. */
  forget(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const INTERRUPTED = 130;
const SAME_WISH_MS = 1000;

export function onStopSignal(sameWishMs = SAME_WISH_MS): StopSignal {
  let seenAt: number | null = null;
  let resolve: (signal: string) => void = () => {};
  const signalled = new Promise<string>((settle) => {
    resolve = settle;
  });
  const onSignal = (signal: string): void => {
    if (seenAt === null) {
      seenAt = performance.now();
      resolve(signal);
    } else if (performance.now() - seenAt > sameWishMs) process.exit(INTERRUPTED);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    signalled,
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
