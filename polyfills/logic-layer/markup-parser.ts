import type { LogicChannel } from '../channel/logic-channel.ts';
import { NAME_LIMIT } from '../channel/protocol.ts';
import { LIBRARY } from '../markup/library-name.ts';
import type { MarkupContext, MarkupTree } from '../markup/markup-tree.ts';

type Library = (html: string, context: MarkupContext) => MarkupTree;

/** Takes the parser that the library's text left, if it ran in this worker. */
export function takeLibrary(): Library | undefined {
  const library = Reflect.get(globalThis, LIBRARY) as Library | undefined;
  Reflect.deleteProperty(globalThis, LIBRARY);
  return library;
}

/**
 * The parser of a logic layer: its host's, or a library where the host can't be asked or doesn't answer.
 *
 * @param given the library, where there is no memory to ask the host through
 * @param run runs a script's text in this worker
 */
export function markupParser(
  channel: LogicChannel,
  given: Library | undefined,
  run: (text: string) => void,
): Library {
  let library = given;
  const load = (): Library => {
    run(channel.ask('markup-library').values[0] as string);
    return takeLibrary()!;
  };
  return (html, context) => {
    const { name, namespace, inForm } = context;
    // What is no Unicode text would not come back as it was; a call has one long text.
    const isAsked = given === undefined && html.isWellFormed() && (name?.length ?? 0) <= NAME_LIMIT;
    const answer = isAsked ? channel.ask('markup', html, name, namespace, inForm).tree : undefined;
    return answer ?? (library ??= load())(html, context);
  };
}
