/** One weight a feature of salience, in their order; made by `src/training/train-speaker.ts`. */
export const SALIENCE_WEIGHTS: readonly number[] = [
  2.31, 0.54, -0.51, -1.4, -2.18, 0.32, 0.15, 0.71, 0.23, -0.67, -0.12, -0.27, 0.1, 0.28, 0.35, 0.82, -0.51, -2.05,
  -0.98, -1.06, -2.01, -0.5, 0.08, 0.32, 1.25, 0.19, -0.01, 0.22, 0.29, -0.26, 0.77, -0.49, -0.07,
];
