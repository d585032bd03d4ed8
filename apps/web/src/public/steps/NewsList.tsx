import type { ReactNode } from 'react';
import { useBoth, useLanguage, useTitled, useWords } from '../../i18n/words';
import { moment, weekdayOf } from '../../parts/dates';
import { Sentence } from '../../parts/Sentence';
import { useCase } from '../follow/use-follow';
import { words as follow } from '../follow/words';
import { words } from './news-words';
import { newsSince, type Known, type News } from './news';

/** What has happened in the case since the form was opened. A form kept by an earlier edition of this page does not know. */
export function NewsList({ since }: { since: Known | undefined }): ReactNode {
  const say = useWords(words);
  const sentence = useNewsWords();
  const { view } = useCase();
  if (!since) return null;
  const news = newsSince(since, view);
  if (news.length === 0) return <p>{say('nothing')}</p>;
  return (
    <ul className="pb-news">
      {news.map((one, i) => (
        <li key={`${one.kind}${i}`}>
          <Sentence>{sentence(one)}</Sentence>
        </li>
      ))}
    </ul>
  );
}

function useNewsWords(): (news: News) => string {
  const say = useWords(words);
  const tell = useWords(follow);
  const both = useBoth();
  const titled = useTitled();
  const language = useLanguage();
  const by = (date: string): string => tell('by', { date, weekday: weekdayOf(date, language) });
  return (news) => {
    switch (news.kind) {
      case 'panel':
        return say('panel');
      case 'hearing':
      case 'hearingOff':
        return say(news.kind, { ...news.sitting, weekday: weekdayOf(news.sitting.on, language) });
      case 'filed':
      case 'letter':
        return say(news.kind, { name: titled(news.title), at: moment(news.at) });
      case 'served':
        return say(news.receivedOn ? 'received' : 'sent', {
          name: titled(news.title),
          date: news.receivedOn ?? news.sentOn ?? '',
        });
      case 'stage':
      case 'answered':
        return say(news.kind, { name: titled(news.title), date: news.on });
      case 'moved':
        return say('moved', { name: titled(news.title), from: news.from, to: by(news.to) });
      case 'period':
        return say('period', { name: titled(news.title), stands: news.dueOn ? by(news.dueOn) : both(news.stands) });
      case 'over':
        return say('over', { name: titled(news.title) });
    }
  };
}
