import '../i18n/start';
import { typesetChinese } from '../i18n/words';
import { Frame } from '../shell/Frame';
import { mount } from '../shell/mount';
import { FieldEntry } from '../field/FieldEntry';

typesetChinese();
mount(
  <Frame touch={true}>
    <FieldEntry />
  </Frame>,
);
