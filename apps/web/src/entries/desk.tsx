import '../i18n/start';
import { Frame } from '../shell/Frame';
import { mount } from '../shell/mount';
import { DeskEntry } from '../desk/DeskEntry';

mount(
  <Frame touch={false}>
    <DeskEntry />
  </Frame>,
);
