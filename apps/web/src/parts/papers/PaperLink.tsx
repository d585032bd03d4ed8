import { FileOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { PaperView } from '../types';

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

/** Opens a paper in a new tab: the browser shows what it can, and keeps the rest as a file. */
export function PaperLink({ paper }: { paper: PaperView }): ReactNode {
  return (
    <a href={`/api/v1/papers/${paper.id}/content`} target="_blank" rel="noreferrer">
      <FileOutlined aria-hidden /> {paper.name}
    </a>
  );
}
