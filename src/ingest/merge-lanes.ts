/**
 * Yields what the lanes give as it comes, of up to `atOnce` of them at a time; a lane is asked for more only when what it
 * gave was taken. @throws what a lane throws.
 */
export async function* mergeLanes<T>(lanes: Iterable<AsyncGenerator<T>>, atOnce: number): AsyncGenerator<T> {
  const waiting = lanes[Symbol.iterator]();
  const running = new Map<AsyncGenerator<T>, Promise<Step<T>>>();
  const ask = (lane: AsyncGenerator<T>) =>
    running.set(
      lane,
      lane.next().then((result) => ({ lane, result })),
    );
  try {
    for (;;) {
      while (running.size < atOnce) {
        const next = waiting.next();
        if (next.done) break;
        ask(next.value);
      }
      if (running.size === 0) return;
      const { lane, result } = await Promise.race(running.values());
      running.delete(lane);
      if (result.done) continue;
      yield result.value;
      ask(lane);
    }
  } finally {
    await Promise.allSettled(
      [...running].map(async ([lane, step]) => {
        await step.catch(() => undefined);
        await lane.return(undefined);
      }),
    );
  }
}

interface Step<T> {
  readonly lane: AsyncGenerator<T>;
  readonly result: IteratorResult<T>;
}
