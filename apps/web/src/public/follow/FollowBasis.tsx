import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTitled, useWords } from '../../i18n/words';
import { BasisView } from '../../parts/basis/BasisView';
import { Objecting, type StepAt } from '../../parts/basis/Objecting';
import { QueriesOfDay } from '../../parts/basis/Queries';
import { Reading } from '../../shell/states/States';
import { useCase, useFollowCertificate } from './use-follow';
import { words } from './words';

const stepAt: StepAt = (_, transition, fields) =>
  `/follow/step/${transition}?${new URLSearchParams(fields).toString()}`;

/** 期限依据 for a party: why the day is this day, without what the agency says among itself. */
export function FollowBasis({ clock, open, close }: { clock: string; open: boolean; close: () => void }): ReactNode {
  const say = useWords(words);
  const titled = useTitled();
  const { door } = useCase();
  const certificate = useFollowCertificate(door, clock);
  const name = certificate.data ? ` · ${titled(certificate.data.clock.title)}` : '';
  return (
    <Drawer
      open={open}
      onClose={close}
      title={`${say('why')}${name}`}
      size="min(560px, 100vw)"
      footer={certificate.data ? <Objecting of={certificate.data} at={stepAt} leave={close} /> : null}
    >
      <Reading of={certificate}>
        {(of) => (
          <>
            <BasisView of={of} open={false} />
            <QueriesOfDay of={of} />
          </>
        )}
      </Reading>
    </Drawer>
  );
}
