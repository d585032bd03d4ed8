export type Language = 'zh' | 'en';

/** The language of the two that this `Accept-Language` prefers; Chinese where it does not say. */
export function languageOf(header: string | undefined): Language {
  let best: Language = 'zh';
  let weight = 0;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.startsWith('zh') ? 'zh' : tag.startsWith('en') ? 'en' : null;
    const q = Number(/^\s*q=([\d.]+)$/.exec(parameters[0] ?? '')?.[1] ?? 1);
    if (language && q > weight) {
      best = language;
      weight = q;
    }
  }
  return best;
}
