import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
// Whatever file of the build these words land in: what takes them in must have been started before.
import './start';

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

/** Registers sentences: a key that English lacks, or has too much, does not compile. `{{name}}` stands for a value. */
export function defineWords<const T extends Table>(
  name: string,
  zh: T,
  en: { readonly [K in keyof NoInfer<T>]: string },
): Words<keyof T & string> {
  i18next.addResourceBundle('zh', name, zh);
  i18next.addResourceBundle('en', name, en);
  return { name, zh, en };
}

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

/** Picks the language of the page out of a text that the API answered in both. */
export function useBoth(): (text: Both) => string {
  const language = useLanguage();
  return (text) => text[language] || text.zh;
}
