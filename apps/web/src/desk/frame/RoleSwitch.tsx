import { useQueryClient } from '@tanstack/react-query';
import { Select, Tag } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { chooseRole, onRole } from '../../api/role';
import type { Me } from '../../api/session';
import { useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { desk } from '../words';
import { rolesOf, useActingAs, type Role } from './acting-as';

const ALL = 'all';

/** In which capacity somebody works: one role alone, which the API then keeps to, or all together. */
export function RoleSwitch({ me }: { me: Me }): ReactNode {
  const say = useWords(desk);
  const code = useCode();
  const go = useNavigate();
  const queries = useQueryClient();
  const acting = useActingAs(me);
  const roles = rolesOf(me);
  // What was read in another role says nothing about this one.
  useEffect(() => onRole(() => void queries.invalidateQueries()), [queries]);
  const name = (role: Role): string => {
    const whom = me.deputyFor.find(({ id }) => id === role.onBehalfOf)?.name;
    return whom ? say('roleFor', { role: code(role.role), name: whom }) : say('roleAs', { role: code(role.role) });
  };
  const [only] = roles;
  if (!only) return null;
  if (roles.length === 1) return <Tag className="hz-desk-role">{name(only)}</Tag>;
  return (
    <Select
      aria-label={say('role')}
      className="hz-desk-role"
      value={acting?.key ?? ALL}
      popupMatchSelectWidth={false}
      onChange={(key: string) => {
        chooseRole(key === ALL ? null : key);
        void go(roles.find((role) => role.key === key)?.role === 'head' ? '/approvals' : '/');
      }}
      options={[
        { value: ALL, label: say('roleAll') },
        ...roles.map((role) => ({ value: role.key, label: name(role) })),
      ]}
    />
  );
}
