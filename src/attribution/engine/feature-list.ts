import { hashFeature } from "../../model/hash-feature.js";

/** Collects the features of one token: each template has a number, so that the same values mean different features. */
export class FeatureList {
  readonly features: Int32Array;
  count = 0;
  #template = 0;

  /** Collects into `features`. */
  constructor(features: Int32Array) {
    this.features = features;
  }

  /** Begins a token. */
  clear(): void {
    this.count = 0;
    this.#template = 0;
  }

  /** Adds the next template's feature with these values. */
  add(a: number, b = 0, c = 0): void {
    this.features[this.count++] = hashFeature(this.#template++, a, b, c);
  }

  /** Adds a feature of the template that comes next, without moving on: for templates with several values. */
  addAnother(a: number, b = 0, c = 0): void {
    this.features[this.count++] = hashFeature(this.#template, a, b, c);
  }

  /** Moves on after `addAnother`. */
  next(): void {
    this.#template++;
  }

  /** A copy of the token's features, for training. */
  copy(): Int32Array {
    return this.features.slice(0, this.count);
  }
}
