/** Saves what is drawn shortly after it was drawn, one save at a time; who saved meanwhile is not overwritten unasked. */
import type { Fault } from '../../../api/errors';

export type DraftState = 'saved' | 'changed' | 'saving' | 'conflict' | 'failed';

export interface Saved {
  /** The version to expect next, when it was saved. */
  version?: number;
  faults: readonly Fault[];
}

interface Options {
  version: number;
  save: (xml: string, expectedVersion: number) => Promise<Saved>;
  told: (state: DraftState, faults: readonly Fault[]) => void;
}

const PATIENCE = 1500; // milliseconds

export class Draft {
  private version: number;
  private readonly save: Options['save'];
  private readonly told: Options['told'];
  private text: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private isStopped = false;

  constructor({ version, save, told }: Options) {
    this.version = version;
    this.save = save;
    this.told = told;
  }

  /** Something was drawn, and this is it. */
  touch(text: string) {
    this.text = text;
    if (this.isStopped) return;
    if (!this.running) this.told('changed', []);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PATIENCE);
  }

  /** Save now what is not saved; true when all is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.text !== null && !this.isStopped) {
      this.running = this.write();
      await this.running;
    }
    return this.text === null;
  }

  /** The record has another version now: by our own doing, or because ours is to stand. */
  goOn(version: number) {
    this.version = version;
    this.isStopped = false;
  }

  /** Forget what is not saved. */
  drop(version: number) {
    this.text = null;
    this.goOn(version);
    this.told('saved', []);
  }

  stop() {
    clearTimeout(this.timer);
    this.isStopped = true;
  }

  private async write() {
    const text = this.text;
    if (text === null) return;
    this.text = null;
    this.told('saving', []);
    const { version, faults } = await this.save(text, this.version);
    this.running = null;
    if (version !== undefined) {
      this.version = version;
      if (this.text !== null) this.touch(this.text);
      else this.told('saved', []);
      return;
    }
    this.text ??= text;
    const conflict = faults.some(({ code }) => code === 'VERSION_CONFLICT');
    this.isStopped = conflict;
    this.told(conflict ? 'conflict' : 'failed', faults);
  }
}
