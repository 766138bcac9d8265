/** Types are blanked out before the code runs; 'näïve' and “→ 😀” must not shift what comes after them. */
export interface Sample<T extends '😀' | 'näïve'> {
  readonly value: T;
}

export function tested(sample: Sample<'😀'>, loud: boolean): string {
  if (loud) {
    return sample.value.toUpperCase();
  }
  return (sample as Sample<'😀'>).value satisfies '😀';
}

export function untested(value: number): string {
  return `${value}`;
}

export const choice = (first: string | undefined): string => first ?? 'none';
