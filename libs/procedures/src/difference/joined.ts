import type { Words } from '#libs/kernel';
import { cite, citeInEnglish, type Citation } from '#libs/legal';

export const joined = (all: readonly Words[]): Words => ({
  zh: all.map(({ zh }) => zh).join('、'),
  en: all.map(({ en }) => en).join(', '),
});

/** What is said of something, behind it in brackets. */
export const withDetails = (of: Words, details: readonly Words[]): Words =>
  details.length === 0
    ? of
    : {
        zh: `${of.zh}(${details.map(({ zh }) => zh).join(';')})`,
        en: `${of.en} (${details.map(({ en }) => en).join('; ')})`,
      };

export const articleSays = (of: Citation): Words => ({ zh: cite(of), en: citeInEnglish(of) });
