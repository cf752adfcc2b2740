/** What every part of the page may need: who is there, where, and how to do something. */
import { createContext, useContext } from 'react';
import type { Deed, DeedAnswer, Message, Person, Snapshot } from '../protocol.ts';
import type { Place } from './place.ts';
import type { Directory } from './surface.ts';

/** A deed without the person, who is always the one at the page. */
export type OwnDeed = Deed extends infer One ? (One extends Deed ? Omit<One, 'user'> : never) : never;

export interface Desk {
  readonly snapshot: Snapshot;
  readonly directory: Directory;
  readonly me: Person;
  readonly place: Place;
  readonly go: (place: Place) => void;
  /** Does a deed and shows the server's sentence when it is refused. */
  readonly perform: (deed: OwnDeed) => Promise<DeedAnswer>;
  readonly say: (text: string) => void;
  /** Shows why a person's message is answered as it is; absent when the app explains nothing. */
  readonly askWhy?: (message: Message) => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** Returns what the page offers to its parts; throws outside of the page. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('useDesk is for parts below <DeskContext>');
  return desk;
}

/** Finds a person by id; someone unknown gets a name to be shown by. */
export function personIn(directory: Directory, id: string): Person {
  const known = directory.people.find((person) => person.id === id);
  return known ?? { id, name: id, role: 'asker', initials: '?', color: '#5b6472' };
}
