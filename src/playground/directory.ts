/** Knows who is in the workspace, which channels there are, and who is in which. */
import type { AppFacts } from './manifest.ts';
import type { Channel, Person } from './protocol.ts';
import type { ChannelSeed, PersonSeed, UsergroupSeed, WorkspaceSeed } from './seed.ts';

/** A channel or direct message as the server keeps it. */
export interface Room extends Omit<ChannelSeed, 'kind'> {
  readonly kind: 'public' | 'private' | 'dm';
  readonly isArchived: boolean;
}

export class Directory {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly bot: {
    readonly appId: string;
    readonly botId: string;
    readonly userId: string;
    readonly name: string;
  };
  readonly people: ReadonlyMap<string, PersonSeed>;
  readonly #usergroups = new Map<string, UsergroupSeed>();
  readonly #rooms = new Map<string, Room>();

  constructor(seed: WorkspaceSeed, app: AppFacts) {
    this.team = { id: seed.id, name: seed.name, domain: seed.domain };
    this.bot = { ...seed.bot, name: seed.bot.name ?? app.name };
    this.people = new Map(seed.people.map((person) => [person.id, person]));
    for (const group of seed.usergroups ?? []) this.#usergroups.set(group.id, group);
    for (const channel of seed.channels)
      this.#rooms.set(channel.id, { ...channel, isArchived: channel.isArchived ?? false });
    for (const person of seed.people) this.#openDm(person);
  }

  /** The direct message between a person and the bot is always there, under the person's id with a D in front. */
  #openDm(person: PersonSeed): void {
    const id = dmId(person.id);
    const members = [person.id, this.bot.userId];
    this.#rooms.set(id, { id, name: person.id, kind: 'dm', purpose: '', members, isArchived: false });
  }

  room(id: string): Room | undefined {
    return this.#rooms.get(id);
  }

  rooms(): readonly Room[] {
    return [...this.#rooms.values()];
  }

  /** Finds a channel by its id, a channel by `#name`, or the direct message of a user id. */
  resolve(target: string): Room | undefined {
    const byId = this.#rooms.get(target) ?? this.#rooms.get(dmId(target));
    if (byId) return byId;
    const name = target.replace(/^#/, '');
    return this.rooms().find((room) => room.kind !== 'dm' && room.name === name);
  }

  usergroups(): readonly UsergroupSeed[] {
    return [...this.#usergroups.values()];
  }

  /** Changes who is in a group, or disables it as an admin does. */
  setUsergroup(group: UsergroupSeed, change: Pick<UsergroupSeed, 'users' | 'isDisabled'>): void {
    this.#usergroups.set(group.id, { ...group, ...change });
  }

  isMember(room: Room, user: string): boolean {
    return room.members.includes(user);
  }

  /** Tells whether a person sees a room in the page: public ones always, others as a member. */
  canSee(room: Room, user: string): boolean {
    return room.kind === 'public' || this.isMember(room, user);
  }

  /** Puts somebody into a channel or takes them out. */
  setMember(room: Room, user: string, isMember: boolean): void {
    const others = room.members.filter((member) => member !== user);
    this.#rooms.set(room.id, { ...room, members: isMember ? [...others, user] : others });
  }

  setArchived(room: Room, isArchived: boolean): void {
    this.#rooms.set(room.id, { ...room, isArchived });
  }

  /** Everybody as the page draws them, the bot last. */
  cast(): readonly Person[] {
    const people = [...this.people.values()].map(({ id, name, role, initials, color }) => ({
      id,
      name,
      role,
      initials,
      color,
    }));
    const { userId, name } = this.bot;
    return [
      ...people,
      { id: userId, name, role: 'bot', initials: name.slice(0, 2).toUpperCase(), color: '#4a154b' },
    ];
  }

  /** The rooms that one person sees; a direct message carries the name of the other side. */
  roomsOf(user: string): readonly Channel[] {
    return this.rooms()
      .filter((room) => this.canSee(room, user))
      .map((room) => ({
        id: room.id,
        name: room.kind === 'dm' ? this.bot.name : room.name,
        kind: room.kind,
        purpose: room.purpose,
        members: room.members,
        isArchived: room.isArchived,
      }));
  }

  /** A person's handle: their name in small letters with dots. */
  handle(user: string): string {
    const name = user === this.bot.userId ? this.bot.name : (this.people.get(user)?.name ?? user);
    return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '.');
  }
}

function dmId(user: string): string {
  return `D${user.slice(1)}`;
}
