// The arithmetic of looking back: means, correlations, alpha and how sure they are. From: analysis.ts. To: the
// same. Pure. Divisors are the same everywhere (n - 1), for alpha goes wrong by mixing them; only KR-21 takes n,
// as its formula does. What cannot be computed, such as a correlation with something that never differs, is
// undefined and not nought.

/** Of a normal distribution, for an interval that holds 95 of 100 times. */
const Z = 1.959963984540054;
/** Sums of shares miss each other by a hair. */
const HAIR = 1e-12;

export type Interval = readonly [low: number, high: number];

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sum(values) / values.length;
}

export function varianceOf(values: readonly number[]): number | undefined {
  const mean = meanOf(values);
  if (mean === undefined || values.length < 2) {
    return undefined;
  }
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Pearson; undefined when one of both is the same for everyone. */
export function correlation(
  some: readonly number[],
  others: readonly number[],
): number | undefined {
  const [mean, otherMean] = [meanOf(some), meanOf(others)];
  if (mean === undefined || otherMean === undefined || some.length < 2) {
    return undefined;
  }
  let [together, own, other] = [0, 0, 0];
  for (const [at, value] of some.entries()) {
    const [by, otherBy] = [value - mean, (others[at] ?? 0) - otherMean];
    together += by * otherBy;
    own += by * by;
    other += otherBy * otherBy;
  }
  return own < HAIR || other < HAIR
    ? undefined
    : Math.max(-1, Math.min(1, together / Math.sqrt(own * other)));
}

/** Cronbach's alpha of rows with a score per item; for right and wrong it is KR-20. */
export function alphaOf(rows: readonly (readonly number[])[]): number | undefined {
  const items = rows[0]?.length ?? 0;
  const own = Array.from({ length: items }, (_, at) => varianceOf(column(rows, at)) ?? 0);
  return alphaFrom(items, sum(own), varianceOf(rows.map(sum)) ?? 0);
}

/** `own`: the variances of the items together. `total`: the variance of their sum. */
function alphaFrom(items: number, own: number, total: number): number | undefined {
  return items < 2 || total < HAIR ? undefined : (items / (items - 1)) * (1 - own / total);
}

/** Alpha of what is left, for each item that would go. Undefined where less than two are left. */
export function alphasWithout(rows: readonly (readonly number[])[]): (number | undefined)[] {
  const items = rows[0]?.length ?? 0;
  const totals = rows.map(sum);
  const own = Array.from({ length: items }, (_, at) => varianceOf(column(rows, at)) ?? 0);
  const all = sum(own);
  return own.map((variance, gone) => {
    const left = varianceOf(rows.map((row, at) => (totals[at] ?? 0) - (row[gone] ?? 0))) ?? 0;
    return alphaFrom(items - 1, all - variance, left);
  });
}

/**
 * Kuder and Richardson's formula 21, of right and wrong: what alpha would be if all items were equally hard. It
 * needs no more than the mean and the variance of the totals, which is by n - 1 as everywhere here. But
 * `m (k - m) / k` is a sum of variances by n, so that the variance of the totals has to be made that too.
 */
export function kr21(
  items: number,
  people: number,
  mean: number,
  variance: number,
): number | undefined {
  const byN = (variance * (people - 1)) / people;
  return items < 2 || variance < HAIR
    ? undefined
    : (items / (items - 1)) * (1 - (mean * (items - mean)) / (items * byN));
}

/** What of a share is more than guessing brings: 0 is guessing, 1 is all, and less than 0 is worse than guessing. */
export function aboveChance(share: number, chance: number): number | undefined {
  return chance >= 1 ? undefined : (share - chance) / (1 - chance);
}

export function column(rows: readonly (readonly number[])[], at: number): number[] {
  return rows.map((row) => row[at] ?? 0);
}

/** How many such items give a test that alpha, by Spearman and Brown; undefined when no number does. */
export function itemsFor(wanted: number, alpha: number, items: number): number | undefined {
  return alpha <= 0 || alpha >= 1
    ? undefined
    : Math.ceil((items * wanted * (1 - alpha)) / (alpha * (1 - wanted)) - 1e-9);
}

/** Where a share lies, by Wilson: it stays between 0 and 1, also when nobody or everybody was right. Where points
 * can be had in part, they differ less than right and wrong do, so that it is rather too wide. */
export function shareInterval(share: number, number: number): Interval {
  const square = Z * Z;
  const middle = (share + square / (2 * number)) / (1 + square / number);
  const spread = share * (1 - share) + square / (4 * number);
  const half = (Z * Math.sqrt(spread / number)) / (1 + square / number);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Where a correlation lies, by Fisher. */
export function correlationInterval(r: number, number: number): Interval | undefined {
  if (number < 4) {
    return undefined;
  }
  const near = Math.atanh(Math.max(-0.999999, Math.min(0.999999, r)));
  const half = Z / Math.sqrt(number - 3);
  return [Math.tanh(near - half), Math.tanh(near + half)];
}

/**
 * How far each value belongs to the highest, and to the lowest, share of them. Who are equal at the border
 * belong to it in part, each as much as the other, so that it does not matter who comes first.
 */
export function edges(values: readonly number[], share: number): { high: number[]; low: number[] } {
  const wanted = share * values.length;
  const weigh = (signed: readonly number[]) => {
    const sorted = [...signed].sort((one, other) => other - one);
    const border = sorted[Math.max(0, Math.ceil(wanted - HAIR) - 1)] ?? 0;
    const above = signed.filter((value) => value > border).length;
    const at = signed.filter((value) => value === border).length;
    const part = at === 0 ? 0 : (wanted - above) / at;
    return signed.map((value) => (value > border ? 1 : value === border ? part : 0));
  };
  return { high: weigh(values), low: weigh(values.map((value) => -value)) };
}
