import type { ReactNode } from 'react';
import { defineWords, useWords } from '../i18n/words';
import { WaitingRoom } from '../shell/WaitingRoom';

const words = defineWords(
  'field',
  { title: '现场端', empty: '目前没有交给您的事项' },
  { title: 'Field', empty: 'Nothing has been sent to you yet' },
);

/** Mediation brings the matters of this entry. */
export function FieldEntry(): ReactNode {
  const say = useWords(words);
  return <WaitingRoom title={say('title')} empty={say('empty')} />;
}
