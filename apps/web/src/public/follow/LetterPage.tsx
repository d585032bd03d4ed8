import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { take } from '../../api/client';
import { inMarks, useBoth, useLanguage, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { Reading } from '../../shell/states/States';
import { useAgencies } from '../file/AgencyPage';
import { Page } from '../kit/Page';
import { kit } from '../kit/words';
import { saveLetter } from './save-letter';
import { followLetter, useCase, type Letter } from './use-follow';
import { words } from './words';
import './letter.css';

const LETTER = 'letter';

/** One letter of the office, as it is read, printed and kept. */
export function LetterPage(): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { id = '' } = useParams();
  const { door, view } = useCase();
  const listed = view.documents.find((one) => one.id === id);
  const letter = useQuery({
    queryKey: [LETTER, door, id],
    queryFn: () => take(followLetter(door, id)),
    staleTime: 600_000,
    retry: false,
  });
  return (
    <Page title={listed ? both(listed.title) : say('letter')} back="/follow">
      <Reading of={letter}>{(of) => <Sheet of={of} />}</Reading>
    </Page>
  );
}

function Sheet({ of }: { of: Letter }): ReactNode {
  const say = useWords(words);
  const tell = useWords(kit);
  const both = useBoth();
  const code = useCode();
  const language = useLanguage();
  const found = useAgencies().data?.find(({ id }) => id === of.agency);
  const agency = found ? both({ zh: found.name, en: found.nameEn || found.name }) : '';
  const name = `${both(of.title)}-${of.number ?? of.madeOn}.html`;
  return (
    <>
      <article className="pb-letter" id={LETTER} lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <p className="pb-letter-head" aria-hidden>
          {both(of.title)}
        </p>
        <p className="pb-letter-number">{of.number ?? say('noNumber')}</p>
        <p>{say('letterTo', { name: of.to.name })}</p>
        <p>{say('letterCase', { title: of.caseTitle })}</p>
        <dl>
          {of.lines.map((line, i) => (
            <div key={i}>
              <dt>{both(line.label)}</dt>
              {line.values.map((value, at) => (
                <dd key={at}>{line.coded ? code(value.zh) : value[language]}</dd>
              ))}
            </div>
          ))}
        </dl>
        <p>{say('letterLaw', { article: inMarks(of.citation) })}</p>
        <p className="pb-letter-sign">
          {agency}
          <br />
          {of.madeOn}
        </p>
      </article>
      <p className="pb-quiet hz-no-print">{say('letterCopy')}</p>
      <div className="pb-acts hz-no-print">
        <Button type="primary" onClick={() => print()}>
          {tell('print')}
        </Button>
        <Button onClick={() => saveLetter(LETTER, name)}>{say('letterSave')}</Button>
      </div>
    </>
  );
}
