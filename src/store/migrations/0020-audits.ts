/** Dated checks of a channel's profile against its platform's list, and the step of the onboarding that they are. */

const day = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`
const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`
const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`

/** The step that the audits of all channels are; desks that have it open get it closed by them as well. */
const stepsOfOld = `
  update tasks set origin = 'onboarding', origin_key = 'audit'
  where title = 'Audit the profiles against the list and note what was found' and status = 'open' and origin is null and dropped_at is null;
`

export const audits = {
  name: '0020-audits',
  sql: `
  create table audits (
    ${identity},
    client_id integer not null references clients (id),
    channel_id integer not null references channels (id),
    -- the desk's day
    on_day text not null check (on_day glob ${day}),
    at text not null check (at glob ${instant}),
    -- every item of the list of that day was answered; only such an audit starts the interval anew
    whole integer not null check (whole in (0, 1)),
    -- for the desk alone
    note text not null default '',
    -- null: it was made before smm knew it
    activity_id integer references activities (id)
  ) strict;
  -- one a channel and day; the newest one of a channel
  create unique index audits_channel on audits (channel_id, on_day);
  -- the list asks for the newest whole one of each channel
  create index audits_whole on audits (channel_id, on_day) where whole = 1;
  create index audits_client on audits (client_id);
  -- what points at a line that undo takes away
  create index audits_activity on audits (activity_id) where activity_id is not null;

  create table audit_items (
    ${identity},
    audit_id integer not null references audits (id),
    -- as the platform's list calls it; what is not in it has no answer
    item text not null,
    state text not null check (state in ('ok', 'open', 'none')),
    -- what is wrong, for the client as well
    note text not null default ''
  ) strict;
  -- each item once
  create unique index audit_items_audit on audit_items (audit_id, item);
${stepsOfOld}`,
} as const
