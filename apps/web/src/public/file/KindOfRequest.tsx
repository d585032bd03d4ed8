import { Alert, Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { ORDINARY, procedureIn, type ProcedureId } from '../kit/procedures';
import { fields } from './field-words';
import { isBegun } from './form';
import { useTaskWords } from './request-words';
import { draft, useDraft, useWriting } from './use-draft';

const NAME: Readonly<Record<ProcedureId, 'ordinary' | 'major' | 'opinion'>> = {
  'ordinary-ruling': 'ordinary',
  'major-ruling': 'major',
  'infringement-opinion': 'opinion',
};

/**
 * What is asked for. Whoever comes from the questions of another procedure with nothing written yet writes that one; a
 * request that is begun is never turned into another without being asked.
 */
export function KindOfRequest(): ReactNode {
  const say = useTaskWords();
  const field = useWords(fields);
  const writing = useWriting();
  const { form } = useDraft();
  const [query, setQuery] = useSearchParams();
  const mine = procedureIn(form.procedure) ?? ORDINARY;
  const wanted = procedureIn(query.get('procedure')) ?? mine;
  const begun = isBegun(form);
  useEffect(() => {
    if (writing && !begun && wanted !== mine) draft.change('/procedure', wanted);
  }, [writing, begun, wanted, mine]);
  const stay = (): void => setQuery({}, { replace: true });
  const turn = (): void => {
    draft.change('/procedure', wanted);
    stay();
  };
  return (
    <>
      <p className="pb-quiet">{say('kindOf', { kind: field(NAME[mine]) })}</p>
      {begun && writing && wanted !== mine ? (
        <Alert
          type="info"
          showIcon
          role="alert"
          className="pb-kind"
          title={say('kindOther', { kind: field(NAME[mine]) })}
          description={
            <div className="pb-acts pb-acts-bar">
              <Button onClick={turn}>{say('kindTurn', { kind: field(NAME[wanted]) })}</Button>
              <Button onClick={stay}>{say('kindStay')}</Button>
            </div>
          }
        />
      ) : null}
    </>
  );
}
