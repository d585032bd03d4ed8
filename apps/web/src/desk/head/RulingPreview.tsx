import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { LetterSheet } from '../../parts/letter/LetterSheet';
import type { Submitted } from './drafts';
import { words } from './words';

/** The ruling as its addressees would read it, beside the page on which it is decided. */
export function RulingPreview({ of }: { of: NonNullable<Submitted['preview']> }): ReactNode {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <>
      <p>
        <Button onClick={() => setOpen(true)}>{say('preview')}</Button>
      </p>
      <Drawer open={open} onClose={() => setOpen(false)} title={say('preview')} size="min(860px, 100vw)">
        {open ? (
          // Reachable by keyboard, since it scrolls and has nothing to press.
          <div role="region" aria-label={say('preview')} tabIndex={0}>
            <LetterSheet of={of.text} to={of.to} draft />
          </div>
        ) : null}
      </Drawer>
    </>
  );
}
