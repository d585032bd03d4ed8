import '../i18n/start';
import { Frame } from '../shell/Frame';
import { mount } from '../shell/mount';
import { CourtEntry } from '../court/CourtEntry';

mount(
  <Frame touch={false}>
    <CourtEntry />
  </Frame>,
);
