import type { DocumentForm, RawDocument } from "../record/raw-document.js";

/** What the caller told beside all inputs. */
export interface Told {
  readonly published?: string | null | undefined;
  readonly outlet?: string | null | undefined;
}

/** A document of bytes alone, with what the caller told. */
export function makeDocument(
  { name, form, bytes }: { readonly name: string; readonly form: DocumentForm; readonly bytes: Uint8Array },
  told: Told,
): RawDocument {
  return {
    name,
    form,
    bytes,
    text: null,
    givenId: null,
    url: null,
    outlet: told.outlet ?? null,
    title: null,
    authors: null,
    publishedAt: told.published ?? null,
    charset: null,
    givenAttributions: null,
  };
}
