/** Ids, versions, schemes and hosts are without case. ASCII letters alone: URIs hold no others. */
export function lowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export function equalWithoutCase(one: string, other: string): boolean {
  return lowerCase(one) === lowerCase(other);
}
