import { hashKey } from '@tanstack/react-query';
import { problemOf } from '../../api/problem';
import {
  checkDraft,
  openDraft,
  readDraft,
  resumeDraft,
  saveDraft,
  type DraftPaper,
  type DraftView,
  type Issue,
} from './draft-api';
import { fresh, isPassing, without, type DraftState } from './draft-state';
import { answered, completed, type Change, type Form } from './form';
import { ofUnmoved, withoutThose, withUnread } from './issues';
import { withoutPapers } from './purposes';
import { restoreLocal, writeLocal, type DraftKey, type UnreadAt } from './local-draft';

/** Everything goes to the server within this time after it was typed. */
const SAVE_AFTER_MS = 1500;
const AGAIN_AFTER_MS = 5000;

/** The one draft of this browser: every stroke into the browser's storage, every second and a half to the server. */
export class DraftStore {
  private state: DraftState = fresh();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private opening: Promise<DraftKey> | null = null;
  private writes = false;
  /** Counts the drafts that lay here: an answer about an earlier one concerns nobody any more. */
  private era = 0;

  readonly subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };
  readonly read = (): DraftState => this.state;

  /**
   * Takes up what this browser has, and what the server has where nothing here is newer.
   * @param writes false in a tab that only shows the draft: it must not put its older copy over that of the tab that writes
   */
  async start(writes: boolean): Promise<void> {
    this.writes = writes;
    const aged = await restoreLocal();
    const asked = this.begin({ ...fresh(), aged });
    const { key, unsent, version } = this.state;
    if (!key) return;
    try {
      const there = await readDraft(key);
      if (asked !== this.era) return;
      this.set({ papers: there.papers });
      if (there.filedCase) this.set({ saving: 'filed' });
      else if (!unsent && there.version !== version) this.set({ form: there.form, version: there.version });
      else if (unsent) {
        this.learn(there);
        this.later(0);
      }
      this.keep();
    } catch (error) {
      this.failed(error, asked);
    }
  }

  /** The draft went to another tab, which sends what is not sent yet. */
  stop(): void {
    this.writes = false;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  change(pointer: string, value: unknown): void {
    const issues = this.state.issues && withoutThose(this.state.issues, pointer);
    this.set({ issues, unread: without(this.state.unread, (place) => place === pointer) });
    this.update((form) => answered(form, pointer, value), pointer);
  }

  /** Keeps what was typed at a place where it cannot be read; the form has nothing there then. */
  misread(pointer: string, unread: UnreadAt): void {
    this.change(pointer, undefined);
    this.set({ unread: { ...this.state.unread, [pointer]: unread } });
    this.keep();
  }

  update(change: (form: Form) => Form, place = ''): void {
    const before = this.state.form;
    const form = change(before);
    this.set({
      pending: [...new Set([...this.state.pending, place])],
      // Entries that went have moved others to new places.
      unread: place === '' ? ofUnmoved(this.state.unread, before, form) : this.state.unread,
      form,
      unsent: true,
      saving: this.state.saving === 'stale' ? 'stale' : 'waiting',
    });
    this.keep();
    if (this.state.saving !== 'stale') this.later(SAVE_AFTER_MS);
  }

  setPapers(change: (papers: readonly DraftPaper[]) => readonly DraftPaper[]): void {
    this.set({ papers: change(this.state.papers) });
    this.keep();
  }

  /** The draft on the server, opened when there is none yet: once, whoever asks meanwhile. @throws ProblemError */
  async ensure(): Promise<DraftKey> {
    if (this.state.key) return this.state.key;
    if (this.opening) return this.opening;
    const opening = this.open().finally(() => {
      if (this.opening === opening) this.opening = null;
    });
    return (this.opening = opening);
  }

  private async open(): Promise<DraftKey> {
    const asked = this.era;
    const { id, code, version } = await openDraft();
    if (asked === this.era) {
      this.set({ key: { id, code }, version });
      this.keep();
    }
    return { id, code };
  }

  /** Takes up a draft of another device in the place of what is here. @throws ProblemError */
  async takeUp(code: string): Promise<void> {
    const { id, form, version, papers, filedCase } = await resumeDraft(code);
    this.stop();
    this.writes = true;
    const saving = filedCase ? 'filed' : 'idle';
    const rest = { unsent: false, unanswered: null, lost: [], unread: {} };
    this.begin({ ...fresh(), ...rest, key: { id, code }, form, version, papers, saving });
    this.keep();
  }

  /** Sends what is not sent yet, now. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.running) return this.running;
    const running = this.send().finally(() => {
      if (this.running === running) this.running = null;
    });
    await (this.running = running);
  }

  /** Everything that keeps it from being submitted; null when that could not be asked and nothing is wrong as it stands. */
  async check(): Promise<readonly Issue[] | null> {
    const found = await this.asked();
    const issues = withUnread(found ?? [], this.state.unread);
    if (!found && issues.length === 0) return null;
    this.set({ issues });
    return issues;
  }

  private async asked(): Promise<readonly Issue[] | null> {
    await this.flush();
    const { unsent, saving, problem } = this.state;
    if (unsent || saving === 'stale') {
      this.set({ unchecked: saving === 'offline' || saving === 'failed' ? problem : null });
      return null;
    }
    const asked = this.era;
    try {
      const { issues } = await checkDraft(await this.ensure());
      if (asked !== this.era) return null;
      this.set({ unchecked: null });
      return issues;
    } catch (error) {
      this.failed(error, asked);
      // Another one began where it had expired, and a filed one has a page of its own.
      if (asked === this.era && this.state.saving !== 'filed') this.set({ unchecked: problemOf(error) });
      return null;
    }
  }

  /** After another window was first: what stands here wins, over the revision that is there now. */
  insist(): void {
    this.set({
      version: Number(this.state.problem?.['revision'] ?? this.state.version),
      saving: 'waiting',
      changes: [],
    });
    this.later(0);
  }

  /**
   * After another window was first: what stands there wins, once it was read. Until then everything here stays as it is.
   * @throws ProblemError where the office does not answer
   */
  async giveIn(): Promise<void> {
    const { key } = this.state;
    if (!key) return;
    const asked = this.era;
    try {
      const { form, version, papers, filedCase } = await readDraft(key);
      if (asked !== this.era) return;
      const saving = filedCase ? 'filed' : 'idle';
      this.begin({ ...fresh(), key, form, version, papers, unsent: false, unanswered: null, unread: {}, saving });
      this.keep();
    } catch (error) {
      if (isPassing(problemOf(error))) throw error;
      this.failed(error, asked);
    }
  }

  /** Forgets the draft in this browser. */
  forget(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    writeLocal(null);
    this.begin(fresh());
  }

  /** The writer knows which papers must be sent again. */
  seenLost(): void {
    this.set({ lost: [] });
    this.keep();
  }

  /** Puts another draft here; nothing that is under way for the one before is waited for. */
  private begin(state: DraftState): number {
    this.era += 1;
    this.running = null;
    this.opening = null;
    this.state = state;
    this.tell();
    return this.era;
  }

  private async send(): Promise<void> {
    if (!this.writes || !this.state.unsent || this.state.saving === 'stale' || this.state.saving === 'filed') return;
    const asked = this.era;
    const { form, pending } = this.state;
    try {
      const key = await this.ensure();
      if (asked !== this.era) return;
      if (this.state.unanswered) {
        const there = await readDraft(key);
        if (asked !== this.era) return;
        this.learn(there);
      }
      const unanswered = completed(form);
      this.set({ unanswered });
      this.keep();
      const { version, savedAt } = await saveDraft(key, unanswered, this.state.version);
      if (asked !== this.era) return;
      this.set({ unanswered: null });
      const unsent = this.state.form !== form;
      const left = unsent ? this.state.pending.filter((place) => !pending.includes(place)) : [];
      this.set({ version, savedAt, unsent, pending: left, saving: unsent ? 'waiting' : 'saved', problem: null });
      this.keep();
      if (unsent) this.later(SAVE_AFTER_MS);
    } catch (error) {
      this.failed(error, asked);
    }
  }

  /** A save whose answer was lost is no other window's: what it became is learnt before anything goes over it. */
  private learn({ version, form }: DraftView): void {
    const { unanswered } = this.state;
    if (unanswered && isSame(form, unanswered)) this.set({ version });
    this.set({ unanswered: null });
  }

  private failed(error: unknown, asked: number): void {
    if (asked !== this.era) return;
    const problem = problemOf(error);
    if (!isPassing(problem)) this.set({ unanswered: null });
    if (problem.code === 'DRAFTS.STALE') {
      this.set({ saving: 'stale', problem, changes: (problem['changes'] as readonly Change[] | undefined) ?? [] });
    } else if (problem.code === 'DRAFTS.FILED') {
      this.set({ saving: 'filed', problem });
    } else if (problem.code === 'DRAFTS.NOT_FOUND') {
      // It expired there, and everything written is still here: it goes into a new one. Its papers lay there alone.
      const rest = withoutPapers(this.state);
      this.begin({ ...this.state, ...rest, key: null, version: 0, unsent: true, saving: 'waiting', problem });
      this.keep();
      this.later(SAVE_AFTER_MS);
    } else if (isPassing(problem)) {
      // Nothing waits where everything is at the office: it was only asked something.
      if (!this.state.unsent) return;
      this.set({ saving: 'offline', problem });
      this.later(AGAIN_AFTER_MS);
    } else this.set({ saving: 'failed', problem });
  }

  private later(ms: number): void {
    if (!this.writes) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.flush();
    }, ms);
  }

  private keep(): void {
    if (!this.writes) return;
    const { key, form, version, unsent, unanswered, papers, lost, unread } = this.state;
    this.set({ kept: writeLocal({ key, form, version, unsent, unanswered, papers, lost, unread, at: Date.now() }) });
  }

  private set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

/** Whether two forms say the same, however their places are ordered. */
const isSame = (one: Form, other: Form): boolean => hashKey([one]) === hashKey([other]);
