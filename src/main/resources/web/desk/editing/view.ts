import type { TemplateResult } from 'lit';
import type { Schema } from '../../api/client';
import type { Working } from './working';

/** The names of a draft's parts, as they stand behind # in the address. */
export type Name = 'text' | 'metadata' | 'preflight' | 'comments' | 'difference' | 'history';

/** A part of the page of a draft. */
export interface View {
  draw(): TemplateResult;
  /** It is shown now. */
  enter?(): unknown;
  /** The draft's text was replaced by another. */
  replaced?(): void;
  /** What was typed is stored. */
  stored?(): void;
  /** The page is left. */
  close?(): void;
}

/** What parts of the page of a draft share. */
export interface Shared {
  readonly working: Working;
  /** Whether who looks at it may change it, now. */
  editable(): boolean;
  redraw(): void;
  /** Shows another part. */
  show(name: Name): void;
  /** Shows a place in the text: a section, or a line of the whole. */
  showPlace(place: { anchor?: string | undefined; line?: number | undefined; quote?: string | undefined }): void;
  /** Shows a field of the data. */
  showField(name: string): void;
  /** Begins a comment. */
  comment(anchor: string | undefined, quote: string): void;
  /** The sections as they were last seen. */
  sections: readonly Schema['DraftOutlineSection'][];
  readonly comments: Comments;
  readonly report: { value: Schema['PreflightReport'] | undefined; load(): Promise<void> };
}

/** Comments on the draft. */
export interface Comments {
  items: readonly Schema['DraftComment'][];
  load(): Promise<void>;
}
