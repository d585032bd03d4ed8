import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { ProblemView } from '../../shell/states/ProblemView';
import { Reading } from '../../shell/states/States';
import { useKind } from '../../parts/papers/kind-words';
import { Purpose } from '../../parts/papers/Purpose';
import { sizeOf } from '../../parts/papers/size';
import { download, useCase, useFollowPapers } from './use-follow';
import { words } from './words';

/** The papers this party may read, each with its hash. */
export function CasePapers(): ReactNode {
  const say = useWords(words);
  const kind = useKind();
  const { door } = useCase();
  const papers = useFollowPapers(door);
  const [fault, setFault] = useState<unknown>(null);
  return (
    <section>
      <h2>{say('papers')}</h2>
      <ProblemView error={fault} said="notDone" />
      <Reading of={papers} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <p className="pb-quiet">{say('papersNone')}</p>
          ) : (
            <ul className="pb-files">
              {all.map((paper) => (
                <li key={paper.id}>
                  <button
                    type="button"
                    className="pb-link pb-name"
                    aria-label={say('download', { name: paper.name })}
                    onClick={() => void download(door, paper.id, paper.name).catch(setFault)}
                  >
                    {paper.name}
                  </button>
                  <Purpose of={paper.purpose} />
                  <br />
                  <span className="pb-quiet">
                    {kind(paper.kind)} · {moment(paper.at)} · {sizeOf(paper.size)}
                  </span>
                  <br />
                  <span className="pb-hash">{paper.sha256}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
    </section>
  );
}
