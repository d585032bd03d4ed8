import { orNull } from '../http/docs/shape.js';

const ID = '0199aa00-0000-7000-8000-00000000000a';

export const SESSION = {
  token: 'mE3v0r2m5m3n7m9w1x4y6z8a0b2c4d6e8f0g2h4i6j8',
  expiresAt: '2026-03-02T13:30:00.000Z',
  person: ID,
};

export const BROWSER_SESSION = { expiresAt: SESSION.expiresAt, person: ID };

export const ME = {
  id: ID,
  login: 'gd-officer1',
  name: '某某',
  agency: 'gd-ip',
  roles: [{ agency: 'gd-ip', role: 'officer', onBehalfOf: orNull(ID), may: ['case.read'] }],
  deputyFor: [{ id: ID, name: '某某' }],
  below: ['gz-ip'],
  certificate: orNull('示10-0001'),
  certificateValidUntil: orNull('2031-12-31'),
  expiresAt: '2026-03-02T13:30:00.000Z',
  mustChangePassword: false,
  may: ['people.read'],
};

export const OIDC_START = { url: 'https://id.example/authorize?client_id=hengzhi', state: 'xyz', verifier: 'k3fj…' };
