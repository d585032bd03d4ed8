import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
// Whatever file of the build these words land in: what takes them in must have been started before.
import './start';
import { begun } from './begun';
import { typeset } from './typeset';

export type Language = 'zh' | 'en';
/** A text in both languages, as the API answers it. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}
type Table = Readonly<Record<string, string>>;

/** The sentences of one area, known by name. Made by `defineWords` only. */
export interface Words<K extends string> {
  readonly name: string;
  readonly zh: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
}

const chinese = new Map<string, Table>();
let typesets = false;

/** Shows Chinese in its own marks from now on, on this page: what was registered already and what comes later. */
export function typesetChinese(): void {
  typesets = true;
  for (const [name, zh] of chinese) addChinese(name, zh);
}

function addChinese(name: string, zh: Table): void {
  chinese.set(name, zh);
  const shown = typesets ? Object.fromEntries(Object.entries(zh).map(([key, said]) => [key, typeset(said)])) : zh;
  i18next.addResourceBundle('zh', name, shown, true, true);
}

/** What English says otherwise of one thing than of several; it is taken where `count` is 1. */
type OfOne<T extends Table> = { readonly [K in keyof T & string as `${K}_one`]?: string };

/** Registers sentences: a key that English lacks, or has too much, does not compile. `{{name}}` stands for a value. */
export function defineWords<const T extends Table>(
  name: string,
  zh: T,
  en: { readonly [K in keyof NoInfer<T>]: string } & OfOne<NoInfer<T>>,
): Words<keyof T & string> {
  addChinese(name, zh);
  i18next.addResourceBundle('en', name, en);
  return { name, zh, en };
}

/** A sentence of an area in both languages, where it is kept for later. */
export const bothOf = <K extends string>({ zh, en }: Words<K>, key: K): Both => ({ zh: zh[key], en: en[key] });

export type Say<K extends string> = (key: K, values?: Readonly<Record<string, string | number>>) => string;

/** The sentences of an area in the language of the page. */
export function useWords<K extends string>(words: Words<K>): Say<K> {
  const { t } = useTranslation(words.name);
  return (key, values) => t(key, values ?? {});
}

/** The language of the page. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh';
}

/** A Chinese text that the API answered in one language, such as an article, in the marks of this page. */
export const inMarks = (text: string): string => (typesets ? typeset(text) : text);

/** Picks the language of the page out of a text that the API answered in both. */
export function useBoth(): (text: Both) => string {
  const language = useLanguage();
  return (text) => {
    const said = text[language] || text.zh;
    return language === 'zh' ? inMarks(said) : said;
  };
}

/** The same as it stands by itself, as a title or in a list, and not within a sentence: English then begins large. */
export function useTitled(): (text: Both) => string {
  const both = useBoth();
  return (text) => begun(both(text));
}
