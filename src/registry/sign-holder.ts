import type { Signature } from "../record/link.js";
import { signSignature } from "./find-personas.js";
import { foldBody } from "./fold-body.js";
import { foldName } from "./fold-name.js";
import { foldOffices } from "./fold-office.js";

/** What the user knows of who held an office. */
export interface HeldOffice {
  readonly name: string;
  readonly office: string;
  readonly body: string | null;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly party: string | null;
}

/** What a report that stated the same would be signed with, and the key of the office; so what is known meets what is read. */
export function signHolder(holder: HeldOffice): { readonly signature: Signature; readonly officeKey: string } {
  const stated = { office: holder.office, body: holder.body };
  const [folded] = foldOffices(stated);
  const told = [holder.country, folded?.country ?? null, holder.body === null ? null : foldBody(holder.body).country];
  const countries = [...new Set(told.filter((code) => code !== null))].sort();
  const { family } = foldName(holder.name);
  const signature = signSignature({
    kind: "person",
    block: family ? `p:${family}` : null,
    name: holder.name,
    offices: [stated],
    bodies: holder.body === null ? [] : [holder.body],
    countries,
    party: holder.party,
    officeKey: null,
    period: null,
    quoted: null,
    reportId: null,
    words: null,
  });
  return { signature, officeKey: folded?.key ?? `${holder.office.toLowerCase()}|${holder.body ?? ""}` };
}
