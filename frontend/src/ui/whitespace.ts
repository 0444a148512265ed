// White space hides in what is pasted from web pages and Excel, and one blank in a code or an address
// keeps an enterprise's orders from ever leaving. It is found, shown and refused, never cut silently.

/** `anywhere`: codes, accounts, addresses of channels. `edges`: text that may have blanks inside. */
export type WhitespaceRule = 'anywhere' | 'edges';

export type BlankKind = 'space' | 'tab' | 'newline' | 'fullwidth' | 'nbsp' | 'zeroWidth' | 'other';

export interface Blank {
  /** Counted from 1, in characters. */
  position: number;
  kind: BlankKind;
}

const BLANK = /[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000]/u;

const KINDS: Record<string, BlankKind> = {
  ' ': 'space',
  '\t': 'tab',
  '\n': 'newline',
  '\r': 'newline',
  '\u3000': 'fullwidth',
  '\u00a0': 'nbsp',
  '\u200b': 'zeroWidth',
  '\u200c': 'zeroWidth',
  '\u200d': 'zeroWidth',
  '\u2060': 'zeroWidth',
  '\ufeff': 'zeroWidth',
};

export function findBlanks(text: string, rule: WhitespaceRule): Blank[] {
  const characters = [...text];
  const first = characters.findIndex((character) => !BLANK.test(character));
  const last = characters.findLastIndex((character) => !BLANK.test(character));
  return characters.flatMap((character, index) => {
    const outer = first === -1 || index < first || index > last;
    if (!BLANK.test(character) || (rule === 'edges' && !outer)) return [];
    return [{ position: index + 1, kind: KINDS[character] ?? 'other' }];
  });
}

/** The same text with every refused blank made visible. */
export function showBlanks(text: string, rule: WhitespaceRule): string {
  const refused = new Set(findBlanks(text, rule).map((blank) => blank.position));
  return [...text].map((character, index) => (refused.has(index + 1) ? '␣' : character)).join('');
}

export function withoutBlanks(text: string, rule: WhitespaceRule): string {
  const refused = new Set(findBlanks(text, rule).map((blank) => blank.position));
  return [...text].filter((_, index) => !refused.has(index + 1)).join('');
}
