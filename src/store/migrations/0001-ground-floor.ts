/** The first schema: desk, clients, channels, strategies and what they hold, work, the ledger, and the journal. */

const key = `'[a-z]*'`
const day = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`
const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`
const clock = `'[0-9][0-9]:[0-9][0-9]'`

/** Every thing has a number that is never used again and a key that stays unique across desks, for exchange. */
const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`

const stage = `stage text not null check (stage in ('listen', 'read', 'comment', 'create', 'communicate', 'close'))`
const action = `action text not null check (action in
      ('reply', 'comment', 'share', 'like', 'introduce', 'make', 'publish', 'meet', 'report', 'other'))`
const owner = `owner text not null check (owner in ('manager', 'client'))`

export const groundFloor = {
  name: '0001-ground-floor',
  sql: `
  create table desk (
    id integer primary key check (id = 1),
    uid text not null unique default (lower(hex(randomblob(16)))),
    name text not null,
    zone text not null,
    work_days text not null,
    work_from text not null check (work_from glob ${clock}),
    work_until text not null check (work_until glob ${clock} and work_until > work_from),
    making_days text not null,
    report_day text not null,
    scheduling_day text not null,
    created_at text not null check (created_at glob ${instant})
  ) strict;

  create table clients (
    ${identity},
    slug text not null unique check (slug glob ${key}),
    name text not null,
    status text not null check (status in ('prospect', 'active', 'paused', 'ended')),
    kind text not null check (kind in ('savvy', 'learning', 'newcomer')),
    zone text not null,
    work_days text not null,
    work_from text not null check (work_from glob ${clock}),
    work_until text not null check (work_until glob ${clock} and work_until > work_from),
    language text not null,
    currency text not null,
    retainer real check (retainer >= 0),
    hours_sold real check (hours_sold >= 0),
    priority integer not null check (priority between 1 and 3),
    since_on text check (since_on glob ${day}),
    renews_on text check (renews_on glob ${day}),
    notice_days integer check (notice_days >= 0),
    built_in integer not null default 0 check (built_in in (0, 1)),
    created_at text not null check (created_at glob ${instant})
  ) strict;

  -- Every slug that a client ever had: the old one still resolves and is never given to another.
  create table client_slugs (
    id integer primary key autoincrement,
    slug text not null unique,
    client_id integer not null references clients (id)
  ) strict;

  create table channels (
    ${identity},
    client_id integer not null references clients (id),
    key text not null check (key glob ${key}),
    platform text not null,
    handle text,
    address text,
    cadence text not null default '',
    by_client text not null default '',
    slots text not null default '',
    sweeps text not null default '',
    -- 1: the strategy in force names it, so one that names it no more retires it
    planned integer not null default 0 check (planned in (0, 1)),
    started_on text not null check (started_on glob ${day}),
    retired_on text check (retired_on glob ${day}),
    unique (client_id, key)
  ) strict;

  create table strategies (
    ${identity},
    client_id integer not null references clients (id),
    version integer not null check (version >= 1),
    template text not null,
    text text not null,
    hash text not null,
    applied_at text not null check (applied_at glob ${instant}),
    unique (client_id, version)
  ) strict;

  create table goals (
    ${identity},
    client_id integer not null references clients (id),
    key text not null check (key glob ${key}),
    title text not null,
    metric text not null,
    channel_id integer references channels (id),
    baseline real,
    target real,
    starts_on text not null check (starts_on glob ${day}),
    due_on text check (due_on glob ${day}),
    ended_on text check (ended_on glob ${day}),
    dropped_at text check (dropped_at glob ${instant}),
    unique (client_id, key)
  ) strict;

  create table tactics (
    ${identity},
    client_id integer not null references clients (id),
    key text not null check (key glob ${key}),
    title text not null,
    why text not null default '',
    ended_on text check (ended_on glob ${day}),
    unique (client_id, key)
  ) strict;

  create table tactic_goals (
    id integer primary key autoincrement,
    tactic_id integer not null references tactics (id),
    goal_id integer not null references goals (id),
    unique (tactic_id, goal_id)
  ) strict;

  create table pillars (
    ${identity},
    client_id integer not null references clients (id),
    key text not null check (key glob ${key}),
    title text not null,
    kind text not null check (kind in ('value', 'community', 'promo')),
    share real not null check (share between 0 and 100),
    ended_on text check (ended_on glob ${day}),
    unique (client_id, key)
  ) strict;

  create table routines (
    ${identity},
    client_id integer not null references clients (id),
    key text not null check (key glob ${key}),
    title text not null,
    ${stage},
    ${action},
    ${owner},
    at text not null,
    minutes integer not null check (minutes >= 0),
    count integer not null default 1 check (count >= 1),
    channel_id integer references channels (id),
    goal_id integer references goals (id),
    places text not null default '',
    fills text not null default '',
    how text not null default '',
    ended_on text check (ended_on glob ${day}),
    dropped_at text check (dropped_at glob ${instant}),
    unique (client_id, key)
  ) strict;
  -- today reads every routine that still runs
  create index routines_running on routines (client_id) where ended_on is null and dropped_at is null;

  -- The recurrence in force from a day on; a changed rule is a new row, so past days keep theirs.
  create table routine_rules (
    id integer primary key autoincrement,
    routine_id integer not null references routines (id),
    from_on text not null check (from_on glob ${day}),
    recurrence text not null,
    unique (routine_id, from_on)
  ) strict;

  create table tasks (
    ${identity},
    client_id integer not null references clients (id),
    title text not null,
    ${stage},
    ${action},
    ${owner},
    minutes integer not null check (minutes >= 0),
    due_on text check (due_on glob ${day}),
    due_time text check (due_time glob ${clock}),
    channel_id integer references channels (id),
    goal_id integer references goals (id),
    note text not null default '',
    status text not null default 'open' check (status in ('open', 'done', 'skipped')),
    snoozed_until text check (snoozed_until glob ${day}),
    created_at text not null check (created_at glob ${instant}),
    created_on text not null check (created_on glob ${day}),
    closed_at text check (closed_at glob ${instant}),
    dropped_at text check (dropped_at glob ${instant})
  ) strict;
  -- today reads what is open; what was closed long ago must not cost anything. By status, so that the rows come in the order of their ids:
  -- rather than sort them, the planner would read the whole table
  create index tasks_open on tasks (status) where status = 'open' and dropped_at is null;
  -- the report reads one client's tasks
  create index tasks_client on tasks (client_id, due_on);
  -- undo takes rows away, and SQLite then looks for whatever points at them: without these it reads the whole table for each row
  create index tasks_channel on tasks (channel_id) where channel_id is not null;
  create index tasks_goal on tasks (goal_id) where goal_id is not null;

  create table posts (
    ${identity},
    client_id integer not null references clients (id),
    title text not null,
    pillar_id integer references pillars (id),
    minutes integer not null check (minutes >= 0),
    note text not null default '',
    status text not null default 'idea' check (status in ('idea', 'done', 'skipped')),
    snoozed_until text check (snoozed_until glob ${day}),
    created_at text not null check (created_at glob ${instant}),
    created_on text not null check (created_on glob ${day}),
    closed_at text check (closed_at glob ${instant}),
    dropped_at text check (dropped_at glob ${instant})
  ) strict;
  -- today counts the ideas that are kept; by status as above
  create index posts_ideas on posts (status) where status = 'idea' and dropped_at is null;
  -- as above: what points at a row that undo takes away
  create index posts_client on posts (client_id);
  create index posts_pillar on posts (pillar_id) where pillar_id is not null;

  create table activities (
    ${identity},
    at text not null check (at glob ${instant}),
    on_day text not null check (on_day glob ${day}),
    client_id integer not null references clients (id),
    channel_id integer references channels (id),
    ${stage},
    ${action},
    by text not null check (by in ('manager', 'client')),
    title text not null,
    count integer not null check (count >= 1),
    minutes integer not null check (minutes >= 0),
    -- 1: somebody said the minutes; 0: they are the plan's
    timed integer not null check (timed in (0, 1)),
    note text not null default '',
    routine_id integer references routines (id),
    task_id integer references tasks (id),
    post_id integer references posts (id)
  ) strict;
  -- today sums what was done since the desk's day began
  create index activities_at on activities (at);
  -- the report reads one client's days
  create index activities_client on activities (client_id, on_day);
  -- the newest work of one routine; and, for all of these, what points at a row that undo takes away
  create index activities_routine on activities (routine_id) where routine_id is not null;
  create index activities_task on activities (task_id) where task_id is not null;
  create index activities_post on activities (post_id) where post_id is not null;
  create index activities_channel on activities (channel_id) where channel_id is not null;

  create table occurrences (
    id integer primary key autoincrement,
    routine_id integer not null references routines (id),
    on_day text not null check (on_day glob ${day}),
    state text not null check (state in ('done', 'skipped', 'snoozed')),
    snoozed_until text check (snoozed_until glob ${day}),
    closed_on text check (closed_on glob ${day}),
    activity_id integer references activities (id),
    unique (routine_id, on_day),
    check ((state = 'snoozed') = (snoozed_until is not null))
  ) strict;
  -- what points at a row that undo takes away
  create index occurrences_activity on occurrences (activity_id) where activity_id is not null;

  create table readings (
    ${identity},
    client_id integer not null references clients (id),
    channel_id integer references channels (id),
    metric text not null check (metric glob ${key}),
    value real not null,
    source text not null check (source in ('hand', 'import')),
    at text not null check (at glob ${instant}),
    on_day text not null check (on_day glob ${day})
  ) strict;
  -- the newest reading of a metric on a channel, for goals and the report
  create index readings_newest on readings (client_id, metric, channel_id, on_day, id);
  -- the report reads one client's days
  create index readings_client on readings (client_id, on_day);
  -- what points at a row that undo takes away
  create index readings_channel on readings (channel_id) where channel_id is not null;

  create table outcomes (
    ${identity},
    client_id integer not null references clients (id),
    kind text not null check (kind in ('win', 'loss')),
    title text not null,
    evidence text not null default '',
    lesson text not null default '',
    goal_id integer references goals (id),
    at text not null check (at glob ${instant}),
    on_day text not null check (on_day glob ${day}),
    dropped_at text check (dropped_at glob ${instant})
  ) strict;
  create index outcomes_client on outcomes (client_id, on_day);
  create index outcomes_goal on outcomes (goal_id) where goal_id is not null;

  -- Offsets of every zone in use, worked out when something is written, so that reading needs no tz database.
  create table zone_spans (
    id integer primary key autoincrement,
    zone text not null,
    from_at text not null check (from_at glob ${instant}),
    until_at text not null check (until_at glob ${instant}),
    offset integer not null,
    tz_version text not null,
    unique (zone, from_at)
  ) strict;

  -- One row a command that changed something; its changes hang on it and undo takes the newest back.
  create table steps (
    id integer primary key autoincrement,
    at text not null check (at glob ${instant}),
    command text not null
  ) strict;

  create table changes (
    id integer primary key autoincrement,
    step_id integer not null references steps (id) on delete cascade,
    tbl text not null,
    row_id integer not null,
    before text,
    after text
  ) strict;
  create index changes_step on changes (step_id);

  -- The step that is being written; no row: the triggers keep still (migration, undo, zone spans).
  create table recording (
    id integer primary key check (id = 1),
    step_id integer not null references steps (id)
  ) strict;
`,
} as const
