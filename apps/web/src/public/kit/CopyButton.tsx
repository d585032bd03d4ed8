import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { copyText } from '../../parts/copy/copy-text';
import { kit } from './words';

/** Copies a text and says so on itself. Where the browser gives no clipboard, the text is selected for the person to copy. */
export function CopyButton({ text, from }: { text: string; from: string }): ReactNode {
  const say = useWords(kit);
  const [done, setDone] = useState(false);
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    setDone(isCopied);
    const node = isCopied ? null : document.getElementById(from);
    if (node) getSelection()?.selectAllChildren(node);
  };
  return (
    <Button onClick={() => void copy()}>
      <span aria-live="polite">{say(done ? 'copied' : 'copy')}</span>
    </Button>
  );
}
