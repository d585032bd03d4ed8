import {
  ApartmentOutlined,
  FileSearchOutlined,
  HeartOutlined,
  IdcardOutlined,
  PartitionOutlined,
  ScheduleOutlined,
  ProfileOutlined,
  SolutionOutlined,
} from '@ant-design/icons';
import type { ComponentType, ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { Me } from '../../api/session';
import { useWords } from '../../i18n/words';
import { placesOf, type AdminPlace } from './places';
import { admin } from './words';

const ICONS: Readonly<Record<AdminPlace, ComponentType>> = {
  people: IdcardOutlined,
  roster: SolutionOutlined,
  agencies: ApartmentOutlined,
  procedures: PartitionOutlined,
  calendars: ScheduleOutlined,
  queues: ProfileOutlined,
  health: HeartOutlined,
  audit: FileSearchOutlined,
};

/** The way to the pages of the administration, for those who may open any of them. */
export function AdminNav({ me, onGo }: { me: Me; onGo?: (() => void) | undefined }): ReactNode {
  const say = useWords(admin);
  const places = placesOf(me);
  if (places.length === 0) return null;
  return (
    <nav aria-label={say('nav')} className="hz-nav hz-nav-admin">
      {places.map((name) => {
        const Icon = ICONS[name];
        return (
          <NavLink key={name} to={`/admin/${name}`} onClick={() => onGo?.()}>
            <Icon aria-hidden /> {say(name)}
          </NavLink>
        );
      })}
    </nav>
  );
}
