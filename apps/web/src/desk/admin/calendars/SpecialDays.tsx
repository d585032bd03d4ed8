import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../../i18n/words';
import { weekdayOf } from '../../../parts/dates';
import { CardTable } from '../../../parts/table/CardTable';
import { Nothing } from '../../../shell/states/States';
import { useBracketed } from '../../../shell/bracketed';
import type { Year } from './use-years';
import { words } from './words';

/** Every day that a notice arranged, with the notice by its number. */
export function SpecialDays({ of }: { of: Year }): ReactNode {
  const say = useWords(words);
  const language = useLanguage();
  const bracketed = useBracketed();
  const [open, setOpen] = useState(false);
  const rows = of.days.filter((day) => day.holiday !== null);
  return (
    <section className="hz-admin-section">
      <h2>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '▾' : '▸'} {bracketed(say('specials'), rows.length)}
        </Button>
      </h2>
      {!open ? null : rows.length === 0 ? (
        <Nothing text={say('none')} />
      ) : (
        <CardTable
          caption={say('specials')}
          rows={rows}
          rowKey={(day) => day.on}
          columns={[
            {
              key: 'date',
              title: say('date'),
              main: true,
              cell: (day) => `${day.on} ${weekdayOf(day.on, language)}`,
            },
            { key: 'holiday', title: say('holiday'), cell: (day) => day.holiday },
            { key: 'what', title: say('what'), cell: (day) => say(day.working ? 'workSays' : 'rest') },
            {
              key: 'by',
              title: say('by'),
              cell: (day) => {
                const notice = day.notice === null ? undefined : of.notices[day.notice];
                return notice ? (notice.number ?? notice.title) : '—';
              },
            },
          ]}
        />
      )}
    </section>
  );
}
