/**
 * What acts without a person, and when a person last looked; and what the client's own part needs: when a client was last heard from, whom one rings there, and
 * which routines pass to the client.
 */

const day = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`
const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`
const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`

const verdictsOfOld = `
  update verdicts set client_id = (select p.client_id from variants v join posts p on p.id = v.post_id where v.id = verdicts.variant_id);
`

export const automations = {
  name: '0015-automations',
  sql: `
  create table automations (
    ${identity},
    client_id integer not null references clients (id),
    channel_id integer references channels (id),
    kind text not null check (kind in ('auto-dm', 'bot', 'scheduler', 'feed', 'rule')),
    -- what it does
    title text not null,
    -- where it runs; '': nobody said
    tool text not null default '',
    owner text not null check (owner in ('manager', 'client')),
    -- what a look takes
    minutes integer not null check (minutes >= 0),
    -- its own interval; null: that of its kind
    every_days integer check (every_days between 1 and 366),
    -- the newest look of a person; null: nobody has looked
    looked_at text check (looked_at glob ${instant}),
    looked_on text check (looked_on glob ${day}),
    -- worked out when it is written, so that the list only compares
    next_look_on text not null check (next_look_on glob ${day}),
    snoozed_until text check (snoozed_until glob ${day}),
    created_on text not null check (created_on glob ${day}),
    created_at text not null check (created_at glob ${instant}),
    retired_on text check (retired_on glob ${day}),
    dropped_at text check (dropped_at glob ${instant})
  ) strict;
  -- the list reads what is to be looked at up to a day
  create index automations_due on automations (next_look_on) where retired_on is null and dropped_at is null;
  create index automations_client on automations (client_id);
  -- what points at a channel that undo takes away
  create index automations_channel on automations (channel_id) where channel_id is not null;

  create table automation_looks (
    ${identity},
    automation_id integer not null references automations (id),
    at text not null check (at glob ${instant}),
    on_day text not null check (on_day glob ${day}),
    by text not null check (by in ('manager', 'client')),
    -- how many it answered, and how many wait there for a person; null: nobody counted
    answers integer check (answers >= 0),
    waiting integer check (waiting >= 0),
    note text not null default '',
    -- null: it was looked at before smm knew it
    activity_id integer references activities (id)
  ) strict;
  -- the report asks for the newest look up to a day
  create index automation_looks_automation on automation_looks (automation_id, on_day);
  -- what points at a line that undo takes away
  create index automation_looks_activity on automation_looks (activity_id) where activity_id is not null;

  alter table activities add column automation_id integer references automations (id);
  create index activities_automation on activities (automation_id) where automation_id is not null;
  -- the list asks for every client when it was last heard from, and when somebody last talked with it
  create index activities_heard on activities (client_id, at) where by = 'client';
  create index activities_met on activities (client_id, at) where action = 'meet';

  -- whose post it was, so that the newest word of a client is found without its posts
  alter table verdicts add column client_id integer references clients (id);
  create index verdicts_client on verdicts (client_id, at);

  -- whom one speaks with there, as the strategy says; '': it does not
  alter table clients add column person text not null default '';

  -- the day from which the plan has the client do it, and the day on which it passed to the client
  alter table routines add column handover_on text check (handover_on glob ${day});
  alter table routines add column handed_over_on text check (handed_over_on glob ${day});
${verdictsOfOld}`,
} as const
