import { Button, Checkbox, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { shelfOf } from '../../../parts/shelf';
import { words } from '../words';
import { certified, useColleagues } from './PersonField';

interface Member {
  readonly person: string;
  readonly leads: boolean;
}
const YEAR_MS = 365 * 86_400_000;
const shelf = shelfOf<readonly Member[]>('hengzhi.panel.', YEAR_MS);
const LAST = 'last';

/** The panel: who sits, and who leads. Whoever has no valid certificate cannot be chosen. */
export function PanelField({
  label,
  value = [],
  onChange,
}: {
  label: string;
  value?: readonly Member[];
  onChange?: (members: Member[]) => void;
}): ReactNode {
  const say = useWords(words);
  const people = useColleagues();
  const change = (members: Member[]): void => {
    if (members.length % 2 === 1 && members.some(({ leads }) => leads)) {
      shelf.keep(LAST, members);
    }
    onChange?.(members);
  };
  const toggle = (person: string, on: boolean): void =>
    change(on ? [...value, { person, leads: false }] : value.filter((member) => member.person !== person));
  const lead = (person: string): void =>
    change(value.map((member) => ({ person: member.person, leads: member.person === person })));
  const before = (shelf.read(LAST)?.values ?? []).filter(({ person }) =>
    people.some((one) => one.id === person && certified(one)),
  );
  return (
    <div role="group" aria-label={label}>
      <p className="hz-quiet">
        {say('panelHint')} · {say('panelCount', { count: value.length })}{' '}
        {value.length === 0 && before.length > 0 ? (
          <Button size="small" onClick={() => change([...before])}>
            {say('lastPanel')}
          </Button>
        ) : null}
      </p>
      <ul className="hz-choose">
        {people.map((person) => {
          const member = value.find((one) => one.person === person.id);
          return (
            <li key={person.id}>
              <Checkbox
                checked={member !== undefined}
                disabled={!certified(person)}
                onChange={(event) => toggle(person.id, event.target.checked)}
              >
                {person.name}
              </Checkbox>
              {certified(person) ? null : <span className="hz-quiet">{say('lapsed')}</span>}
              {member ? (
                <Radio
                  checked={member.leads}
                  onChange={() => lead(person.id)}
                  aria-label={say('leads', { name: person.name })}
                >
                  {say('leader')}
                </Radio>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
