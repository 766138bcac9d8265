import { InvalidArgumentError } from 'commander';

/** For commander: a whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** For commander: a factor that times are multiplied by. */
export function factor(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0.1 || value > 100) {
    throw new InvalidArgumentError('Give a number from 0.1 to 100, for example 3.');
  }
  return value;
}
