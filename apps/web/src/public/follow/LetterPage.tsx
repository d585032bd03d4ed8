import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { take } from '../../api/client';
import { useBoth, useWords } from '../../i18n/words';
import { LetterSheet } from '../../parts/letter/LetterSheet';
import { Reading } from '../../shell/states/States';
import { Page } from '../kit/Page';
import { followLetter, useCase } from './use-follow';
import { words } from './words';

const LETTER = 'letter';

/** One letter of the office, as it is read, printed and kept. */
export function LetterPage(): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { id = '' } = useParams();
  const { door, view } = useCase();
  const listed = view.documents.find((one) => one.id === id);
  const letter = useQuery({
    queryKey: [LETTER, door, id],
    queryFn: () => take(followLetter(door, id)),
    retry: false,
  });
  return (
    <Page title={listed ? both(listed.title) : say('letter')} back="/follow">
      <Reading of={letter}>{(of) => <LetterSheet of={of} to={of.to ? [of.to.name] : []} />}</Reading>
    </Page>
  );
}
