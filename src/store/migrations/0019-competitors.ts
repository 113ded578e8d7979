/** Competitors: their accounts, and what could be read of them from outside. What is said of them lies among what was heard. */

const day = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`
const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`
const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`

export const competitors = {
  name: '0019-competitors',
  sql: `
  create table competitors (
    ${identity},
    client_id integer not null references clients (id),
    name text not null check (name <> ''),
    -- as it is looked up: without case, accents and apostrophes
    key text not null check (key <> ''),
    -- what to look at there; private
    note text not null default '',
    -- 1: the strategy in force names it, and what it says of it counts
    is_planned integer not null default 0 check (is_planned in (0, 1)),
    added_on text not null check (added_on glob ${day}),
    -- by hand, or because the strategy names it no more; its readings stay
    dropped_at text check (dropped_at glob ${instant}),
    -- it also finds the competitors of a client
    unique (client_id, key)
  ) strict;

  create table competitor_accounts (
    id integer primary key autoincrement,
    competitor_id integer not null references competitors (id),
    platform text not null check (platform <> ''),
    -- '': only the address is known
    handle text not null default '',
    address text,
    is_planned integer not null default 0 check (is_planned in (0, 1)),
    check (handle <> '' or address is not null),
    unique (competitor_id, platform)
  ) strict;

  create table competitor_readings (
    ${identity},
    competitor_id integer not null references competitors (id),
    -- '': it is about the competitor as a whole
    platform text not null default '',
    metric text not null check (metric in ('followers', 'posts-a-week', 'engagement-rate', 'rating', 'reviews')),
    value real not null check (value >= 0),
    source text not null check (source in ('hand', 'import')),
    at text not null check (at glob ${instant}),
    on_day text not null check (on_day glob ${day}),
    -- a second reading of one day takes the place of the first; the order finds the newest day of a competitor, for today's list
    unique (competitor_id, on_day, platform, metric)
  ) strict;

  -- when somebody last noted something of any competitor of a client, for today's list
  create index heard_competitor on heard (client_id, on_day) where competitor <> '' and dropped_at is null;
`,
} as const
