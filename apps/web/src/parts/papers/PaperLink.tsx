import { FileOutlined } from '@ant-design/icons';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { apart } from '../../shell/apart';
import type { PaperView } from '../types';
import { words } from './words';
import './papers.css';

const load = () => import('./PaperPreview').then((module) => module.PaperPreview);
const PaperPreview = apart(load);

/** A paper by its name; a press shows it beside the page, with the way to keep it as a file. */
export function PaperLink({ paper }: { paper: PaperView }): ReactNode {
  const say = useWords(words);
  // Read while the list is being looked at; one that does not come is asked for again when it is opened.
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => null), 200);
    return () => clearTimeout(timer);
  }, []);
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <>
      <button
        type="button"
        className="hz-paper"
        aria-label={say('open', { name: paper.name })}
        onClick={() => setState('open')}
      >
        <FileOutlined aria-hidden /> {paper.name}
      </button>
      {state === 'never' ? null : (
        <PaperPreview paper={paper} open={state === 'open'} close={() => setState('closed')} />
      )}
    </>
  );
}
