/** The clock, the alarm and the dice that fetching needs; they come from the door. */
export interface FetchEnvironment {
  /** Milliseconds since 1970. */
  readonly now_ms: () => number;
  readonly sleep: (wait_ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 up to 1, 1 left out. */
  readonly random: () => number;
}

/** Hosts remembered at once; those whose turn is over are forgotten first. */
const MAX_HOSTS = 10_000;

/** Leaves a gap between the requests to one host, however many want to go there at once. */
export class HostPacer {
  readonly #environment: FetchEnvironment;
  /** When the next request may go to a host. */
  readonly #next = new Map<string, number>();

  constructor(environment: FetchEnvironment) {
    this.#environment = environment;
  }

  /** Resolves when it is this request's turn; the next one's is `gap_ms` later. */
  async takeTurn(host: string, gap_ms: number, signal?: AbortSignal): Promise<void> {
    const now = this.#environment.now_ms();
    const turn = Math.max(now, this.#next.get(host) ?? 0);
    this.#set(host, turn + gap_ms, now);
    if (turn > now) await this.#environment.sleep(turn - now, signal);
  }

  /** Lets nobody go to the host before so long. */
  holdOff(host: string, wait_ms: number): void {
    const now = this.#environment.now_ms();
    this.#set(host, Math.max(this.#next.get(host) ?? 0, now + wait_ms), now);
  }

  #set(host: string, next_ms: number, now_ms: number): void {
    this.#next.set(host, next_ms);
    if (this.#next.size <= MAX_HOSTS) return;
    for (const [other, turn] of this.#next) if (turn <= now_ms) this.#next.delete(other);
  }
}
