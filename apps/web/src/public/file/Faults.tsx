import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth } from '../../i18n/words';
import { idOf } from '../kit/Field';
import { focusOn } from '../kit/focus-on';
import type { Issue } from './draft-api';

/** What is wrong on this page, each with the way to its field. */
export function FaultsHere({ title, of }: { title: string; of: readonly Issue[] }): ReactNode {
  return (
    <Alert
      className="pb-warning"
      type="error"
      showIcon
      role="alert"
      title={title}
      description={<FaultList of={of} page="" />}
    />
  );
}

/** @param page on which the fields are; empty where it is this one */
export function FaultList({ of, page }: { of: readonly Issue[]; page: string }): ReactNode {
  const both = useBoth();
  return (
    <ul className="pb-faults">
      {of.map(({ pointer, code, message }) => (
        <li key={`${pointer}${code}`}>
          <Link
            className="pb-link"
            to={`${page}#${idOf(pointer)}`}
            replace={page === ''}
            onClick={() => (page === '' ? focusOn(idOf(pointer)) : undefined)}
          >
            {both(message)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
