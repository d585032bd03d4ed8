import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { moment } from '../../../parts/dates';
import { useKind } from '../../../parts/papers/kind-words';
import { PaperLink } from '../../../parts/papers/PaperLink';
import { sizeOf } from '../../../parts/papers/size';
import { UploadButton } from '../../../parts/papers/UploadButton';
import { words as paperWords } from '../../../parts/papers/words';
import { recordsOf, type PaperView } from '../../../parts/types';
import { CardTable } from '../../../parts/table/CardTable';
import { Nothing, Reading } from '../../../shell/states/States';
import { usePapers } from '../../use-cases';
import type { TabProps } from '../tab-props';
import { asksForPapers, Matters } from '../Matters';
import { words } from '../words';

export function Evidence({ of, steps }: TabProps): ReactNode {
  const say = useWords(words);
  const tell = useWords(paperWords);
  const kindOf = useKind();
  const papers = usePapers(of.id);
  return (
    <>
      <Matters of={of} steps={steps} found={recordsOf(of.file, 'matter').filter(asksForPapers)} />
      {of.mayAddPapers ? (
        <p>
          <UploadButton caseId={of.id} kind="evidence" purposed done={() => void papers.refetch()} />
        </p>
      ) : null}
      <Reading of={papers}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing text={say('noPapers')} />
          ) : (
            <CardTable
              caption={say('papers')}
              rows={rows}
              rowKey={(paper) => paper.id}
              columns={[
                {
                  key: 'name',
                  title: say('paper'),
                  main: true,
                  width: '20%',
                  cell: (paper) => <PaperLink paper={paper} />,
                },
                ...(rows.some(({ purpose }) => purpose)
                  ? [{ key: 'purpose', title: tell('purpose'), cell: (paper: PaperView) => paper.purpose }]
                  : []),
                { key: 'kind', title: say('kind'), cell: (paper) => kindOf(paper.kind) },
                { key: 'size', title: say('size'), whole: true, cell: (paper) => sizeOf(paper.size) },
                { key: 'at', title: say('at'), whole: true, cell: (paper) => moment(paper.at) },
                {
                  key: 'hash',
                  title: say('hash'),
                  width: '30%',
                  cell: (paper) => <span className="hz-wrap">{paper.sha256}</span>,
                },
              ]}
            />
          )
        }
      </Reading>
    </>
  );
}
