/**
 * A case: an invented passage with its attributions marked, and for each what it tells of the speaker, as
 * `kind: name / office @ affiliation > on behalf of`. Parts that are not written are not compared; `none` is no source.
 */
export type SpeakerCase = readonly [marked: string, ...speakers: string[]];
