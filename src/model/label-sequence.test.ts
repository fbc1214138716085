import { describe, expect, it } from "vitest";
import { decodeLabels, FORBIDDEN, markPosteriors, scoreSequence, type Transitions } from "./label-sequence.js";

/** Two labels; the second never follows the first, nor begins. */
const TRANSITIONS: Transitions = { labels: 2, scores: Int32Array.from([0, FORBIDDEN, 0, FORBIDDEN, 1, 2]) };
const FREE: Transitions = { labels: 2, scores: Int32Array.from([0, 1, 2, 0, 0, 3]) };
const SCORES = Int32Array.from([1, 5, 4, 3, 0, 2]);

/** Every labelling of three places with its score, by brute force. */
function listAll({ scores: moves }: Transitions): { labels: number[]; score: number }[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => {
    const labels = [bits & 1, (bits >> 1) & 1, (bits >> 2) & 1];
    let before = -1;
    let score = 0;
    labels.forEach((label, t) => {
      score += (SCORES[t * 2 + label] as number) + (moves[(before + 1) * 2 + label] as number);
      before = label;
    });
    return { labels, score };
  });
}

describe("decodeLabels", () => {
  it("finds the labelling that brute force finds best", () => {
    const [best] = listAll(FREE).sort((one, other) => other.score - one.score);
    const found = decodeLabels(FREE, SCORES, 3);
    expect([...found.labels]).toEqual(best?.labels);
    expect(found.score).toBe(best?.score);
  });

  it("never takes a forbidden step", () => {
    expect([...decodeLabels(TRANSITIONS, SCORES, 3).labels]).toEqual([0, 0, 0]);
  });
});

describe("scoreSequence and markPosteriors", () => {
  const unit = 0.5;
  const all = listAll(FREE);
  const weightOf = (score: number) => Math.exp(score * unit);
  const total = all.reduce((sum, { score }) => sum + weightOf(score), 0);

  it("scores one labelling", () => {
    for (const { labels, score } of all) expect(scoreSequence(FREE, SCORES, Uint8Array.from(labels))).toBe(score);
  });

  it("tells the probability of each label at each place", () => {
    const posteriors = markPosteriors(FREE, SCORES, 3, unit);
    for (let t = 0; t < 3; t++) {
      const share = all.filter(({ labels }) => labels[t] === 1).reduce((sum, { score }) => sum + weightOf(score), 0);
      expect(posteriors[t * 2 + 1]).toBeCloseTo(share / total, 10);
      expect((posteriors[t * 2] ?? 0) + (posteriors[t * 2 + 1] ?? 0)).toBeCloseTo(1, 10);
    }
  });
});
