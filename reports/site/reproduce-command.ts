/** The command that runs one test again, quoted for a POSIX shell. */
export function reproduceCommand(test: string, product: string, repeat: number): string {
  const words = [
    'npx',
    'mpt',
    'run',
    test,
    '--product',
    product,
    ...(repeat > 1 ? ['--repeat', String(repeat)] : []),
  ];
  return words.map(quote).join(' ');
}

function quote(word: string): string {
  return /^[A-Za-z0-9_./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
