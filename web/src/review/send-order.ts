import { ApiFault, fetchJson, sendJson } from "../api/fetch-json.js";
import type {
  Change,
  CorrectionRow,
  CorrectionsAnswer,
  CorrectionsOrder,
  CorrectionsPage,
  ReviewCard,
} from "../api/review-answers.js";
import { changeParams, writeAddress } from "../routing/address.js";
import { readPieces } from "./passage-words.js";
import { cardAddress } from "./review-address.js";

/** Who says what of which card. */
export interface Order {
  readonly by: string;
  /** As it was when it was judged. */
  readonly card: ReviewCard;
  readonly changes: readonly Change[];
  readonly reason: string;
  readonly isSecond: boolean;
}

/** Orders of which no answer came: it is not known whether they were carried out. */
const unsure = new Set<string>();

/**
 * Sends what somebody says. Where an earlier try had no answer, it is first looked whether that one arrived, so that
 * nothing is said twice.
 * @throws ApiFault
 */
export async function sendOrder(order: Order): Promise<CorrectionsAnswer> {
  const { changes, reason, isSecond } = order;
  const key = JSON.stringify([changes, reason]);
  if (unsure.has(key)) {
    const arrived = await findArrived(order);
    unsure.delete(key);
    if (arrived) return arrived;
  }
  try {
    const body: CorrectionsOrder = { changes: [...changes], reason, second: isSecond };
    return await sendJson<CorrectionsAnswer>("/api/corrections", body);
  } catch (error) {
    if (error instanceof ApiFault && (error.status === 0 || error.code === "ANSWER_UNREADABLE")) unsure.add(key);
    throw error;
  }
}

/** What the record answers now, where it holds all that was to be said; null where it does not. */
async function findArrived(order: Order): Promise<CorrectionsAnswer | null> {
  const { changes, card, isSecond } = order;
  const added = changes.find((change) => change.act === "add");
  if (added) return findAdded(order, added);
  const now = await readCard(card.attribution.id, isSecond);
  const undone = changes.flatMap((change) => (change.act === "undo" ? [change.correction] : []));
  if (undone.length > 0) {
    const holds = now?.corrections.some(({ id, group }) => undone.includes(id) || undone.includes(group ?? ""));
    return holds ? null : { corrections: [], cards: now ? [now] : [] };
  }
  if (!now) return null;
  const known = new Set(card.corrections.map(({ id }) => id));
  const made = now.corrections.filter((row) => row.by === order.by && !known.has(row.id));
  return changes.every((change) => made.some((row) => isOf(change, row))) ? { corrections: made, cards: [now] } : null;
}

function isOf(change: Change, { act, field }: CorrectionRow): boolean {
  return act === change.act && (change.act !== "set" || field === change.change.field);
}

async function findAdded(
  { by, card, isSecond }: Order,
  { report, spans }: Extract<Change, { readonly act: "add" }>,
): Promise<CorrectionsAnswer | null> {
  const { text, start } = card.passage;
  const asked = changeParams(new URLSearchParams(), { by, report, act: "add", state: "in force", limit: "20" });
  const { rows } = await fetchJson<CorrectionsPage>(writeAddress("/api/corrections", asked));
  const row = rows.find(({ words }) => words === readPieces(text, start, spans.content));
  const found = row?.attributionId ? await readCard(row.attributionId, isSecond) : null;
  return row && found ? { corrections: [row], cards: [found] } : null;
}

async function readCard(id: string, isSecond: boolean): Promise<ReviewCard | null> {
  try {
    return await fetchJson<ReviewCard>(cardAddress(id, isSecond));
  } catch (error) {
    if (error instanceof ApiFault && error.status === 404) return null;
    throw error;
  }
}

/** What takes back what was made: the group that holds it all, or each of it. */
export function undoOf(made: readonly CorrectionRow[]): readonly Change[] {
  const [first] = made;
  if (first?.group) return [{ act: "undo", correction: first.group }];
  return made.map(({ id }) => ({ act: "undo", correction: id }));
}
