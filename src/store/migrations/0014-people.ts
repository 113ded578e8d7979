/**
 * The inbox and the people in it: contacts with their handles, threads with their messages, looks at inboxes, facts that clients keep for the next time.
 */

const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`
const day = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`
const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`

/** The words of messages, searched by word. It holds nothing of its own; what keeps it to what the messages say is made when they are written. */
const search = `
  create virtual table messages_text using fts5 (text, content='messages', content_rowid='id', tokenize="unicode61 remove_diacritics 2");
  insert into messages_text (messages_text, rank) values ('secure-delete', 1);
`

export const people = {
  name: '0014-people',
  sql: `
  alter table clients add column holidays text not null default '';
  alter table clients add column reply_targets text not null default '';

  create table contacts (
    ${identity},
    client_id integer not null references clients (id),
    name text not null,
    kind text not null default 'visitor' check (kind in ('visitor', 'prospect', 'customer', 'advocate', 'peer', 'press')),
    created_at text not null check (created_at glob ${instant}),
    created_on text not null check (created_on glob ${day}),
    dropped_at text check (dropped_at glob ${instant})
  ) strict;
  -- a client's people; and what points at a row that undo takes away
  create index contacts_client on contacts (client_id);

  -- One person may write from several platforms, and a handle is one person's there.
  create table handles (
    id integer primary key autoincrement,
    contact_id integer not null references contacts (id),
    client_id integer not null references clients (id),
    platform text not null,
    handle text not null,
    -- as it is looked up: without case, accents and the @
    key text not null check (key <> ''),
    unique (client_id, platform, key)
  ) strict;
  create index handles_contact on handles (contact_id);

  create table threads (
    ${identity},
    client_id integer not null references clients (id),
    channel_id integer not null references channels (id),
    contact_id integer not null references contacts (id),
    kind text not null check (kind in ('dm', 'comment', 'mention', 'review', 'email')),
    variant_id integer references variants (id),
    url text not null default '',
    owner text not null check (owner in ('manager', 'client')),
    starred_at text check (starred_at glob ${instant}),
    snoozed_until text check (snoozed_until glob ${day}),
    chased_at text check (chased_at glob ${instant}),
    dropped_at text check (dropped_at glob ${instant})
  ) strict;
  -- the threads of one person, which more words may belong to
  create index threads_contact on threads (contact_id);
  -- the comments under one post
  create index threads_variant on threads (variant_id) where variant_id is not null;
  -- what points at a row that undo takes away
  create index threads_channel on threads (channel_id);
  create index threads_client on threads (client_id);

  create table messages (
    ${identity},
    thread_id integer not null references threads (id),
    by text not null check (by in ('person', 'manager', 'client', 'automatic')),
    text text not null,
    severity text not null check (severity in ('complaint', 'negative', 'lead', 'question', 'other')),
    stars integer check (stars between 1 and 5),
    at text not null check (at glob ${instant}),
    on_day text not null check (on_day glob ${day}),
    state text not null check (state in ('waiting', 'seen', 'answered', 'dismissed', 'sent')),
    due_at text check (due_at glob ${instant}),
    target_minutes integer check (target_minutes > 0),
    answer_id integer references messages (id),
    waited_minutes integer check (waited_minutes >= 0),
    words_key text not null default '',
    same_reason text not null default '',
    activity_id integer references activities (id),
    -- of an import: the name that the row has there, so that it comes in once
    external_id text not null default '',
    check ((by = 'person') = (state <> 'sent')),
    check ((state = 'answered') = (answer_id is not null)),
    check ((due_at is null) = (target_minutes is null))
  ) strict;
  -- today reads what waits; what was answered long ago must not cost anything
  create index messages_waiting on messages (state) where state = 'waiting';
  -- people who answered us and heard nothing
  create index messages_seen on messages (at) where state = 'seen';
  -- a thread in its order
  create index messages_thread on messages (thread_id, at, id);
  -- the report reads days; threads know the client
  create index messages_day on messages (on_day);
  -- the same words sent to several
  create index messages_words on messages (words_key, at) where words_key <> '';
  create unique index messages_external on messages (external_id) where external_id <> '';
  -- what points at a row that undo takes away
  create index messages_answer on messages (answer_id) where answer_id is not null;
  create index messages_activity on messages (activity_id) where activity_id is not null;

  -- the conversation that a reply of the ledger belongs to
  alter table activities add column thread_id integer references threads (id);
  create index activities_thread on activities (thread_id) where thread_id is not null;

  -- Somebody looked at a channel's inbox: without that it is not known that nobody waits.
  create table sweeps (
    ${identity},
    client_id integer not null references clients (id),
    channel_id integer not null references channels (id),
    at text not null check (at glob ${instant}),
    on_day text not null check (on_day glob ${day}),
    by text not null check (by in ('manager', 'client')),
    found integer not null default 0 check (found >= 0),
    answered integer not null default 0 check (answered >= 0),
    activity_id integer references activities (id)
  ) strict;
  -- the newest look at each channel
  create index sweeps_channel on sweeps (channel_id, at);
  create index sweeps_client on sweeps (client_id, on_day);
  create index sweeps_activity on sweeps (activity_id) where activity_id is not null;

  -- What a client said once, kept for the next person who asks.
  create table facts (
    ${identity},
    client_id integer not null references clients (id),
    key text not null check (key glob '[a-z]*'),
    answer text not null,
    said_on text not null check (said_on glob ${day}),
    unique (client_id, key)
  ) strict;
${search}`,
} as const
