import '../i18n/start';
import { Frame } from '../shell/Frame';
import { mount } from '../shell/mount';
import { FieldEntry } from '../field/FieldEntry';

mount(
  <Frame touch={true}>
    <FieldEntry />
  </Frame>,
);
