import type { Schema } from '../api/client';

/** A place in an edition, as the protocol has it (reading.md). */
export type Place = Schema['ReadingPlace'];
export type Placement = Schema['Placement'];
export type Operation = Schema['SyncOperation'];
export type Refusal = Schema['SyncRefusal'];

export type Kind = 'bookmark' | 'highlight' | 'note';

/** What a reader wrote down: what of it the reader made. */
export interface Written {
  kind: Kind;
  /** Slug of the work. */
  work: string;
  /** Title of the work, which stays when the work goes. */
  title: string;
  text?: string | undefined;
  colour?: string | undefined;
  tags?: string[] | undefined;
  /** Absent for a note about the whole work. */
  target?: Place | undefined;
  /** Heading of the section, as far as this device knows it; it is not sent. */
  heading?: string | undefined;
}

/** A bookmark, highlight or note on this device. */
export interface Item extends Written {
  id: string;
  /** The reader whose it is; empty for whoever uses this device without an account. */
  owner: string;
  /** The service's count; absent for what it has not confirmed. */
  version?: number;
  /** What it was before this device had to start again, until the service has said what becomes of the item. */
  versionBefore?: number;
  /** Where it stands now, when not as it was written. */
  placement?: Placement;
  /** The item whose other text this is. */
  conflictOf?: string;
  createdAt: string;
  changedAt: string;
  /** Why the service did not take it; it stays on this device. */
  refused?: Refusal;
}

/** The last place of one installation in one work. */
export interface HeldPlace {
  work: string;
  client: string;
  owner: string;
  title?: string;
  place: Place;
  furthest?: Place;
  done?: boolean;
  version?: number;
  at: string;
}

/** Where to read on in a work. */
export interface ReadOn {
  work: string;
  title: string;
  place: Place;
  /** When, for people. */
  at: string;
  /** Whether the place is this device's own. */
  here: boolean;
}

/** A change that the service has not answered yet. */
export interface Entry {
  /** Given by the database. */
  number?: number;
  owner: string;
  /** `item/id`, `place/work` or `settings/name`. */
  about: string;
  /** Whether it may have reached the service: then it must be sent again as it is. */
  sent: boolean;
  operation: Operation;
}

/** What one reader's part of this device is known by at the service. */
export interface Profile {
  /** The installation; of its own for each reader. */
  client: string;
  seq: number;
  token?: string;
  /** The token that the service could not go on with, while something is to be given back that is based on it. */
  before?: string;
  settings?: Record<string, unknown>;
  /** Starting again: whether settings came. */
  again?: { settings: boolean };
}
