/*
 * `Node.TEXT_NODE` and its like, as numbers: a script of an extension in Firefox gets `Node` from the page, through a wrapper,
 * each time it names it, and that takes longer than what is asked of the node.
 */

export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;
