import '../i18n/start';
import { Frame } from '../shell/Frame';
import { mount } from '../shell/mount';
import { PublicEntry } from '../public/PublicEntry';

mount(
  <Frame touch={true}>
    <PublicEntry />
  </Frame>,
);
