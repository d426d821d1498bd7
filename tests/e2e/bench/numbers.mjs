// Statistics of measurements.

/** The percentile: the number below which a share of them lies, by nearest rank. */
export const percentile = (numbers, share) =>
  [...numbers].sort((a, b) => a - b)[Math.max(0, Math.ceil(numbers.length * share) - 1)];

export const median = (numbers) => percentile(numbers, 0.5);
