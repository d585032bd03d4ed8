import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { kit } from './words';

/** Two presses apart: what is removed here is gone. */
export function AskFirst({
  label,
  name,
  sure,
  no,
  act,
  ask = true,
}: {
  label: string;
  /** What is read aloud in the place of the label. */
  name?: string;
  /** The second press, which says what is done to what. */
  sure: string;
  no?: string;
  act: () => void;
  /** False where nothing would be lost. */
  ask?: boolean;
}): ReactNode {
  const say = useWords(kit);
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button
        type="button"
        className="pb-link"
        {...(name ? { 'aria-label': name } : {})}
        onClick={() => (ask ? setAsking(true) : act())}
      >
        {label}
      </button>
    );
  }
  const done = (): void => {
    setAsking(false);
    act();
  };
  return (
    <div className="pb-acts pb-acts-bar" role="group" aria-label={sure}>
      <Button danger onClick={done}>
        {sure}
      </Button>
      <Button autoFocus onClick={() => setAsking(false)}>
        {no ?? say('removeNot')}
      </Button>
    </div>
  );
}
