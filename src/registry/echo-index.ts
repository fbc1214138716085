import type { Echo } from "../record/link.js";
import type { Profile } from "./read-profile.js";

/** Which signatures of a block are quoted with the words of which others. */
export class EchoIndex {
  readonly #others = new Map<string, Map<string, number>>();

  constructor(echoes: readonly Echo[]) {
    for (const { one, other, count } of echoes) {
      this.#note(one, other, count);
      this.#note(other, one, count);
    }
  }

  /** Ids of the signatures that are quoted with the words of this one. */
  listOthers({ signature }: Profile): readonly string[] {
    return [...(this.#others.get(signature.id)?.keys() ?? [])];
  }

  /** Ids of the signatures that are quoted with the words of any of these. */
  collectOthers(profiles: readonly Profile[]): ReadonlySet<string> {
    return new Set(profiles.flatMap((profile) => this.listOthers(profile)));
  }

  #note(from: string, to: string, count: number): void {
    const others = this.#others.get(from) ?? new Map<string, number>();
    this.#others.set(from, others.set(to, (others.get(to) ?? 0) + count));
  }
}
