import { FileOutlined } from '@ant-design/icons';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import type { PaperView } from '../types';
import { words } from './words';
import './papers.css';

const PaperPreview = lazy(() => import('./PaperPreview').then((module) => ({ default: module.PaperPreview })));

/** `3.2 MB`. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB'];
  let size = bytes / 1024;
  let at = 0;
  while (size >= 1024 && at < units.length - 1) {
    size /= 1024;
    at += 1;
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${units[at]}`;
}

/** A paper by its name; a press shows it beside the page, with the way to keep it as a file. */
export function PaperLink({ paper }: { paper: PaperView }): ReactNode {
  const say = useWords(words);
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
        <Suspense fallback={null}>
          <PaperPreview paper={paper} open={state === 'open'} close={() => setState('closed')} />
        </Suspense>
      )}
    </>
  );
}
