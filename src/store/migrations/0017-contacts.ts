/**
 * People who are kept in touch with: what is known of them, what was done for them, and the tasks that have a sale with one of them in view.
 */

const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`
const day = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`
const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`

export const contacts = {
  name: '0017-contacts',
  sql: `
  -- parted by commas; '': none
  alter table contacts add column tags text not null default '';
  alter table contacts add column note text not null default '';
  -- a touch is wanted every so many days; null: no rhythm
  alter table contacts add column every_days integer check (every_days between 1 and 366);
  -- what comes next, and on which day; '' and null: nothing, or no day
  alter table contacts add column next_step text not null default '';
  alter table contacts add column next_on text check (next_on glob ${day});
  -- how far it is to a close, and since when; null: nobody said
  alter table contacts add column stage text check (stage in ('met', 'talking', 'offered', 'won', 'lost'));
  alter table contacts add column stage_on text check (stage_on glob ${day});
  alter table contacts add column snoozed_until text check (snoozed_until glob ${day});
  -- a touch that was due was let go on that day, and the rhythm counts from there
  alter table contacts add column skipped_on text check (skipped_on glob ${day});
  -- the same person as another contact, who has the handles and conversations now
  alter table contacts add column merged_into integer references contacts (id);
  -- today reads who may be due; the others are many more
  create index contacts_rhythm on contacts (client_id) where (every_days is not null or next_on is not null) and dropped_at is null;
  create index contacts_merged on contacts (merged_into) where merged_into is not null;

  -- What was done for a person, or said to them, outside of a conversation that is kept.
  create table touches (
    ${identity},
    contact_id integer not null references contacts (id),
    client_id integer not null references clients (id),
    at text not null check (at glob ${instant}),
    on_day text not null check (on_day glob ${day}),
    by text not null check (by in ('manager', 'client')),
    sort text not null check (sort in ('gave', 'asked', 'talked')),
    -- 1: the person spoke as well, as in a talk
    both_spoke integer not null default 0 check (both_spoke in (0, 1)),
    -- what it was, and the words that were sent; '': nobody said
    note text not null default '',
    text text not null default '',
    words_key text not null default '',
    same_reason text not null default '',
    activity_id integer references activities (id)
  ) strict;
  -- the touches of one person, the newest day first of all
  create index touches_contact on touches (contact_id, on_day);
  -- the report reads days of a client
  create index touches_client on touches (client_id, on_day);
  -- the same words sent to several
  create index touches_words on touches (words_key, at) where words_key <> '';
  -- the newest act towards a person on the desk
  create index touches_at on touches (at);
  -- what points at a line that undo takes away
  create index touches_activity on touches (activity_id) where activity_id is not null;

  -- 1: a touch, which is being social whatever its stage
  alter table activities add column is_touch integer not null default 0 check (is_touch in (0, 1));

  -- the person with whom the work is to come to a close
  alter table tasks add column contact_id integer references contacts (id);
  create index tasks_contact on tasks (contact_id) where contact_id is not null;

  -- so many touches stand before a close, as the client's strategy says
  alter table clients add column touches_before_close integer not null default 3 check (touches_before_close between 0 and 20);
`,
} as const
