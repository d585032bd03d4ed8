import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { newKey } from '../../api/client';
import { useWords } from '../../i18n/words';
import { Loading, ReadFault } from '../../shell/states/States';
import { shell } from '../../shell/words';
import { AskFirst } from '../kit/AskFirst';
import { ButtonLink } from '../kit/ButtonLink';
import { Page } from '../kit/Page';
import { keepReceipt, readReceipt } from '../receipt/kept-receipt';
import { fileDraft, readDraft } from './draft-api';
import type { DraftKey } from './local-draft';
import { draft } from './use-draft';
import { words } from './words';

/** The answer that told the code may never have come here: unless its receipt is kept, the office is asked for it again. */
async function receipted(key: DraftKey): Promise<string> {
  const { filedCase, version } = await readDraft(key);
  const kept = readReceipt();
  if (kept && kept.id === filedCase) return kept.id;
  const told = await fileDraft(key, version, newKey());
  // What was given is still as it was written here.
  await keepReceipt(told, draft.read());
  return told.id;
}

/** The draft that lies here has been submitted: its receipt, then another request. */
export function Already({ of }: { of: DraftKey }): ReactNode {
  const say = useWords(words);
  const tell = useWords(shell);
  const asked = useQuery({ queryKey: ['filed', of.id], queryFn: () => receipted(of) });
  return (
    <Page title={say('filedTitle')} back="/">
      {asked.isPending ? <Loading rows={2} /> : null}
      {asked.error ? <ReadFault error={asked.error} again={() => void asked.refetch()} /> : null}
      {asked.isPending ? null : (
        <div className="pb-acts">
          {asked.data ? (
            <ButtonLink to="/receipt" type="primary">
              {say('filedReceipt')}
            </ButtonLink>
          ) : null}
          {asked.data ? (
            <Button onClick={() => draft.forget()}>{say('filedNew')}</Button>
          ) : (
            // What lies here is the only thing that still leads to the code of the case.
            <AskFirst
              label={say('filedNew')}
              sure={say('filedNewSure')}
              no={tell('cancel')}
              act={() => draft.forget()}
            />
          )}
        </div>
      )}
    </Page>
  );
}
