import type { ReactNode } from 'react';

const DAY = /(\d{4}-\d{2}-\d{2})/;

/** Words with days in them: a day that comes at the end of a line goes to the next one whole. */
export function Sentence({ children }: { children: string }): ReactNode {
  return children.split(DAY).map((part, i) =>
    DAY.test(part) ? (
      <span key={i} className="hz-whole">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
