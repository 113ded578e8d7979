/** How posts go out: the tool that was told to publish them, the brake, what has to be pulled then, and the post that a task belongs to. */

const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`
const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`

export const goingOut = {
  name: '0006-going-out',
  sql: `
  -- the outside tool that publishes it; '': it goes out by hand
  alter table variants add column handed_to text not null default '';
  alter table variants add column handed_at text check (handed_at glob ${instant});
  -- when somebody said that it is out, which may be long after it was
  alter table variants add column confirmed_at text check (confirmed_at glob ${instant});
  create index variants_confirmed on variants (confirmed_at) where confirmed_at is not null;
  -- the list reads what is to go out, and what should have
  create index variants_scheduled on variants (planned_at) where state = 'scheduled';

  -- after so many days a draft is put in front of whoever made it; null: as on the desk
  alter table clients add column draft_days integer check (draft_days between 1 and 90);

  -- pictures that a post needs, and what comes back to it
  alter table tasks add column post_id integer references posts (id);
  create index tasks_post on tasks (post_id) where post_id is not null;

  create table holds (
    ${identity},
    client_id integer not null references clients (id),
    reason text not null,
    began_at text not null check (began_at glob ${instant}),
    ended_at text check (ended_at glob ${instant})
  ) strict;
  create unique index holds_running on holds (client_id) where ended_at is null;
  create index holds_client on holds (client_id);

  -- what lies in an outside tool when the brake is pulled, and whether it was taken out there
  create table pulls (
    id integer primary key autoincrement,
    hold_id integer not null references holds (id),
    variant_id integer not null references variants (id),
    tool text not null,
    pulled_at text check (pulled_at glob ${instant}),
    unique (hold_id, variant_id)
  ) strict;
  create index pulls_variant on pulls (variant_id);
`,
} as const
