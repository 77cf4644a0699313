/** A word of an nginx configuration, or one of its three signs. */
type Token = { word: string } | { sign: ';' | '{' | '}' };

export interface Directive {
  words: string[];
  /** Null for a simple directive. */
  block: Directive[] | null;
}

/** Reads a configuration as nginx does: words, quotes, remarks, blocks. Throws where nginx would. */
export function readNginx(text: string): Directive[] {
  const tokens = tokensOf(text);
  let at = 0;
  const block = (inside: boolean): Directive[] => {
    const found: Directive[] = [];
    let words: string[] = [];
    for (; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      if ('word' in token) words.push(token.word);
      else if (token.sign === '}') {
        if (!inside || words.length > 0) throw new Error('unexpected "}"');
        return found;
      } else {
        if (words.length === 0) throw new Error(`unexpected "${token.sign}"`);
        if (token.sign === '{') at += 1;
        found.push({ words, block: token.sign === '{' ? block(true) : null });
        words = [];
      }
    }
    if (inside || words.length > 0) throw new Error('unexpected end of file');
    return found;
  };
  return block(false);
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const next = /\s+|#[^\n]*|([;{}])|"((?:[^"\\]|\\[^])*)"|((?:[^\s;{}"\\]|\\[^])+)/gy;
  while (next.lastIndex < text.length) {
    const match = next.exec(text);
    if (match === null) throw new Error(`cannot read: ${text.slice(next.lastIndex, next.lastIndex + 40)}`);
    const [, sign, quoted, bare] = match;
    if (sign !== undefined) tokens.push({ sign: sign as ';' | '{' | '}' });
    else if (quoted !== undefined) tokens.push({ word: quoted.replace(/\\(["\\])/g, '$1') });
    else if (bare !== undefined) tokens.push({ word: bare });
  }
  return tokens;
}

/** The variables that the `map` blocks of a configuration give a request for this path, as nginx looks them up. */
export function mapsOf(configuration: readonly Directive[]): (uri: string) => (name: string) => string {
  const maps = new Map(
    configuration
      .filter(({ words: [name] }) => name === 'map')
      .map(({ words: [, source = '', variable = ''], block }) => [variable, { source, block: block ?? [] }] as const),
  );
  return (uri) => {
    const known = new Map<string, string>([['$uri', uri]]);
    const value = (name: string): string => {
      const found = known.get(name);
      if (found !== undefined) return found;
      const map = maps.get(name);
      if (map === undefined) throw new Error(`unknown variable ${name}`);
      const key = value(map.source);
      const exact = map.block.find(({ words: [word = ''] }) => word.toLowerCase() === key.toLowerCase());
      const matched = exact ?? map.block.find(({ words: [word = ''] }) => matches(word, key));
      const [, answer = ''] = matched?.words ?? map.block.find(({ words: [word] }) => word === 'default')?.words ?? [];
      const whole = answer.startsWith('$') ? value(answer) : answer;
      known.set(name, whole);
      return whole;
    };
    const matches = (pattern: string, key: string): boolean => {
      if (!pattern.startsWith('~')) return false;
      const match = new RegExp(pattern.slice(1)).exec(key);
      for (const [name, captured] of Object.entries(match?.groups ?? {})) known.set(`$${name}`, captured);
      return match !== null;
    };
    return value;
  };
}
