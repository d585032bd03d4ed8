/**
 * The answers chosen in Case A, in Chinese, by their codes. The procedures carry no titles for the answers of a choice, and
 * what the pages say belongs to the browser application, which nothing else may import.
 */
const CHOICE_WORDS: Readonly<Record<string, string>> = {
  infringement: '侵权成立',
  invalidity: '专利权无效宣告请求已受理',
  'invalidity-withdrawn': '无效宣告请求已撤回',
  mail: '邮寄送达',
  untenable: '理由明显不成立',
};

/** A chosen answer in words, or its code where Case A never gives it. */
export const choiceWord = (code: string): string => CHOICE_WORDS[code] ?? code;
