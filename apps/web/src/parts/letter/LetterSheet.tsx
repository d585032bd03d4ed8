import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useCited } from '../../i18n/cited';
import { api, take } from '../../api/client';
import { useBoth, useLanguage, useWords, type Both } from '../../i18n/words';
import { useCode } from '../codes';
import { saveLetter } from './save-letter';
import { words } from './words';
import './letter.css';

/** What a document of the office says. */
export interface LetterText {
  readonly title: Both;
  readonly agency: string;
  readonly number: string | null;
  readonly caseTitle: string;
  readonly madeOn: string;
  readonly citation: string;
  readonly lines: readonly { readonly label: Both; readonly coded: boolean; readonly values: readonly Both[] }[];
}

const LETTER = 'letter';

/** A document as its addressees read it: to be read, printed in the office's layout, and kept. */
export function LetterSheet({
  of,
  to,
  draft = false,
}: {
  of: LetterText;
  to: readonly string[];
  /** Not made yet: it is read before it is decided on, and is nothing to be printed or kept. */
  draft?: boolean;
}): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const code = useCode();
  const language = useLanguage();
  // What somebody wrote stands as it was written; the office's own words have the marks of their language.
  const worded = (coded: boolean, value: Both): string =>
    coded ? code(value.zh) : value.zh === value.en ? value.zh : both(value);
  const name = `${both(of.title)}-${of.number ?? of.madeOn}.html`;
  return (
    <>
      <article className="hz-letter" id={LETTER} lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <p className="hz-letter-head" aria-hidden>
          {both(of.title)}
        </p>
        <p className="hz-letter-number">{of.number ?? say('noNumber')}</p>
        {to.length > 0 ? <p>{say('to', { names: to.reduce((one, other) => say('and', { one, other })) })}</p> : null}
        <p>{say('case', { title: of.caseTitle })}</p>
        <dl>
          {of.lines.map((line, i) => (
            <div key={i}>
              <dt>{both(line.label)}</dt>
              {line.values.map((value, at) => (
                <dd key={at}>{worded(line.coded, value)}</dd>
              ))}
            </div>
          ))}
        </dl>
        <p>{say('law', { article: cited(of.citation) })}</p>
        <p className="hz-letter-sign">
          <AgencyName id={of.agency} />
          <br />
          {of.madeOn}
        </p>
      </article>
      <p className="hz-letter-note hz-no-print">{say(draft ? 'draft' : 'copy')}</p>
      {draft ? null : (
        <div className="hz-letter-acts hz-no-print">
          <Button type="primary" onClick={() => print()}>
            {say('print')}
          </Button>
          <Button onClick={() => saveLetter(LETTER, name)}>{say('save')}</Button>
        </div>
      )}
    </>
  );
}

function AgencyName({ id }: { id: string }): ReactNode {
  const both = useBoth();
  const { data } = useQuery({
    queryKey: ['agencies'],
    queryFn: () => take(api.GET('/api/v1/agencies')),
    staleTime: 300_000,
  });
  const found = data?.find((one) => one.id === id);
  return found ? both({ zh: found.name, en: found.nameEn || found.name }) : '';
}
