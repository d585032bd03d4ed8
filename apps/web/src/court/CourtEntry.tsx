import type { ReactNode } from 'react';
import { defineWords, useWords } from '../i18n/words';
import { WaitingRoom } from '../shell/WaitingRoom';

const words = defineWords(
  'court',
  { title: '法院端', empty: '目前没有交给您的事项' },
  { title: 'Court', empty: 'Nothing has been sent to you yet' },
);

/** Mediation brings the matters of this entry. */
export function CourtEntry(): ReactNode {
  const say = useWords(words);
  return <WaitingRoom title={say('title')} empty={say('empty')} />;
}
