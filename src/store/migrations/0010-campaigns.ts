/** Campaigns: posts and tasks towards one end between two dates, and who read the platforms' own rules for a contest. */

const day = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`
const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`
const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`

export const campaigns = {
  name: '0010-campaigns',
  sql: `
  create table campaigns (
    ${identity},
    client_id integer not null references clients (id),
    -- what marked links say, so that it never changes
    key text not null,
    title text not null,
    kind text not null check (kind in ('launch', 'contest', 'promotion', 'event', 'series')),
    goal_id integer references goals (id),
    starts_on text not null check (starts_on glob ${day}),
    -- before the start only while somebody is changing both; the check of campaigns says so
    ends_on text not null check (ends_on glob ${day}),
    -- posts of 28 days that may sell
    promo_allowance integer check (promo_allowance >= 0),
    -- as readers are to see them
    rules text not null default '',
    template text not null default '',
    answers text not null default '{}' check (json_valid(answers)),
    status text not null default 'open' check (status in ('open', 'closed')),
    outcome text not null default '',
    created_at text not null check (created_at glob ${instant}),
    created_on text not null check (created_on glob ${day}),
    closed_at text check (closed_at glob ${instant}),
    dropped_at text check (dropped_at glob ${instant}),
    unique (client_id, key)
  ) strict;
  -- what points at a goal that undo takes away
  create index campaigns_goal on campaigns (goal_id) where goal_id is not null;

  create table acknowledgements (
    id integer primary key autoincrement,
    campaign_id integer not null references campaigns (id),
    platform text not null,
    by text not null check (by in ('manager', 'client')),
    at text not null check (at glob ${instant}),
    unique (campaign_id, platform)
  ) strict;

  -- the role says what it is there for: the reminder, the draw, the winner's consent
  alter table posts add column campaign_id integer references campaigns (id);
  alter table posts add column campaign_role text;
  create index posts_campaign on posts (campaign_id) where campaign_id is not null;
  alter table tasks add column campaign_id integer references campaigns (id);
  alter table tasks add column campaign_role text;
  create index tasks_campaign on tasks (campaign_id) where campaign_id is not null;
`,
} as const
