import { Modal } from 'antd';
import type { ReactNode } from 'react';
import type { Me } from '../../api/session';
import { useWords } from '../../i18n/words';
import { Reading } from '../../shell/states/States';
import { useNames, usePeople } from '../use-cases';
import { desk } from '../words';

/** Whether the person is away, who stands in then, and for whom they stand in themselves. */
export function AbsenceDialog({ me, open, close }: { me: Me; open: boolean; close: () => void }): ReactNode {
  const say = useWords(desk);
  const people = usePeople();
  const nameOf = useNames();
  return (
    <Modal open={open} title={say('absence')} footer={null} onCancel={close} destroyOnHidden>
      <h3>{say('ownAbsence')}</h3>
      <Reading of={people} rows={1}>
        {(all) => {
          const own = all.find((person) => person.id === me.id);
          return (
            <p>
              {own?.absentFrom
                ? say('absentNow', {
                    from: own.absentFrom,
                    until: own.absentUntil ?? '…',
                    deputy: nameOf(own.deputy),
                  })
                : say('noAbsence')}
            </p>
          );
        }}
      </Reading>
      <p>
        {me.deputyFor.length > 0
          ? say('deputyFor', { names: me.deputyFor.map(({ name }) => name).join('、') })
          : say('noDeputies')}
      </p>
      <p className="hz-quiet">{say('absenceByAdmin')}</p>
    </Modal>
  );
}
