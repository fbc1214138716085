import { OnrecordError } from "../../base/errors.js";
import type { RawDocument } from "../../record/raw-document.js";
import { makeDocument, type Told } from "../make-document.js";
import { findBinaryReason, sniffForm } from "../sniff-form.js";
import type { FetchedPage } from "./page-fetcher.js";

/** A page as it was fetched, not one that is unchanged. */
export type FreshPage = Extract<FetchedPage, { readonly kind: "fetched" }>;

/** The document of a fetched page, or the error that says why it is no report. It goes by the address it came from. */
export function makePageDocument(page: FreshPage, told: Told): RawDocument | OnrecordError {
  const { url, bytes, type, charset, fetchedAt } = page;
  const reason = findBinaryReason(bytes);
  if (reason !== null) return new OnrecordError("INPUT_BINARY", { file: url, reason });
  const form = type === "text/plain" || sniffForm(bytes) !== "html" ? "text" : "html";
  return { ...makeDocument({ name: url, form, bytes }, told), fetchedFrom: url, fetchedAt, charset };
}
