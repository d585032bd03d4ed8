/** Why a text that is JSON is refused all the same; `pointer` is where, as RFC 6901. */
export interface JsonObjection {
  readonly code: 'repeated' | 'reserved' | 'tooDeep' | 'tooMany';
  readonly pointer: string;
}

export interface JsonLimits {
  readonly depth: number;
  /** Entries of one array or object. */
  readonly entries: number;
}

interface Level {
  /** Names seen, for an object; null for an array. */
  readonly names: Set<string> | null;
  name: string;
  index: number;
}

/**
 * Names that every object answers to. Where fields are looked up by name, or copied, they pass for known ones, or are left
 * out without a word.
 */
export const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
const escape = (name: string): string => name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerTo = (levels: readonly Level[]): string =>
  levels.map((l) => `/${l.names ? escape(l.name) : l.index}`).join('');

/** End (exclusive) of the string literal that begins at `from`. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/**
 * Walks a text that `JSON.parse` has accepted and looks for what parsing hides: a name given twice (the last
 * would silently win), names that reach an object's prototype, and structures no form of ours has.
 */
export function scanJson(text: string, limits: JsonLimits): JsonObjection | null {
  const levels: Level[] = [];
  let expectsName = false;
  for (let at = 0; at < text.length; at += 1) {
    const level = levels.at(-1);
    switch (text.charAt(at)) {
      case '"': {
        const end = endOfString(text, at);
        if (expectsName && level?.names) {
          level.name = JSON.parse(text.slice(at, end)) as string;
          const objection = enter(level, level.names, limits);
          if (objection) return { code: objection, pointer: pointerTo(levels) };
          expectsName = false;
        }
        at = end - 1;
        break;
      }
      case '{':
      case '[':
        if (levels.length >= limits.depth) return { code: 'tooDeep', pointer: pointerTo(levels) };
        levels.push({ names: text.charAt(at) === '{' ? new Set() : null, name: '', index: 0 });
        expectsName = text[at] === '{';
        break;
      case '}':
      case ']':
        levels.pop();
        expectsName = false;
        break;
      case ',':
        expectsName = level?.names != null;
        if (level && !level.names) {
          level.index += 1;
          if (level.index >= limits.entries) return { code: 'tooMany', pointer: pointerTo(levels.slice(0, -1)) };
        }
        break;
    }
  }
  return null;
}

function enter(level: Level, names: Set<string>, limits: JsonLimits): JsonObjection['code'] | null {
  if (RESERVED.has(level.name)) return 'reserved';
  if (names.has(level.name)) return 'repeated';
  names.add(level.name);
  return names.size > limits.entries ? 'tooMany' : null;
}
