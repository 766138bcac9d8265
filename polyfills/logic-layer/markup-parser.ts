import type { LogicChannel } from '../channel/logic-channel.ts';
import { NAME_LIMIT } from '../channel/protocol.ts';
import type { MarkupContext, MarkupTree } from '../markup/markup-tree.ts';
import { library } from './libraries.ts';

/** Has the host parse HTML, and the library what the host doesn't. */
export function markupParser(channel: LogicChannel): (html: string, context: MarkupContext) => MarkupTree {
  return (html, context) => {
    const { name, namespace, inForm } = context;
    // What is no Unicode text would not come back as it was; a call has one long text.
    const isAsked = channel.isSynchronous && html.isWellFormed() && (name?.length ?? 0) <= NAME_LIMIT;
    const answer = isAsked ? channel.ask('markup', html, name, namespace, inForm).tree : undefined;
    return answer ?? library('markup').parseWithLibrary(html, context);
  };
}
