import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { LetterSheet } from '../../parts/letter/LetterSheet';
import { useTitle } from '../../shell/head';
import { Nothing, Reading } from '../../shell/states/States';
import { useDocuments } from '../use-cases';
import { words } from '../case/words';
import './sheet.css';

/** A document of the office on a page of its own, as it is printed and served. */
export function DocumentSheet({ caseId, document: id }: { caseId: string; document: string }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const documents = useDocuments(caseId);
  const found = documents.data?.find((one) => one.id === id);
  useTitle(found ? both(found.title) : say('documents'));
  return (
    <main id="content" className="hz-sheet">
      <p className="hz-no-print">
        <Link to={`/cases/${caseId}?tab=documents`}>{say('backToDocuments')}</Link>
      </p>
      <h1 className="hz-visually-hidden">{found ? both(found.title) : say('documents')}</h1>
      <Reading of={documents}>
        {() => (found?.text ? <LetterSheet of={found.text} to={found.to} /> : <Nothing text={say('noDocument')} />)}
      </Reading>
    </main>
  );
}
