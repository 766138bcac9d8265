type Words<List extends string> = List extends `${infer First} ${infer Rest}` ? First | Words<Rest> : List;

/** Names that stand in a few strings, with a space between two: a table is a third shorter so. */
export function names<const Lists extends readonly string[]>(
  ...lists: Lists
): readonly Words<Lists[number]>[] {
  return lists.join(' ').split(' ') as Words<Lists[number]>[];
}
