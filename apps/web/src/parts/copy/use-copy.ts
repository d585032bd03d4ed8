import { App } from 'antd';
import { useWords } from '../../i18n/words';
import { copyText } from './copy-text';
import { words } from './words';

/** Copies a text and says so; or has it shown, selected, and says how it is copied by hand. */
export function useCopy(select: () => void): (text: string) => Promise<void> {
  const say = useWords(words);
  const { message } = App.useApp();
  return async (text) => {
    if (await copyText(text)) {
      void message.success(say('copied'));
      return;
    }
    select();
    void message.info(say('byHand'));
  };
}
