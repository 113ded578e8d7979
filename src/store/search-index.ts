import type { Database } from './driver.ts'

/** The tables that the search over messages lies in; they hold nothing that the messages do not say. */
export const searchTables = /^messages_text(_|$)/

/**
 * Keeps the search to what the messages say from here on, on this connection. The triggers are temporary, as those of the journal are: in the file every start would have to
 * read them. Whatever writes messages has to call this before.
 */
export function followMessages(db: Database): void {
  db.exec(`
    create temp trigger if not exists search_insert after insert on main.messages begin
      insert into messages_text (rowid, text) values (new.id, new.text);
    end;
    create temp trigger if not exists search_delete after delete on main.messages begin
      insert into messages_text (messages_text, rowid, text) values ('delete', old.id, old.text);
    end;
    create temp trigger if not exists search_update after update of text on main.messages begin
      insert into messages_text (messages_text, rowid, text) values ('delete', old.id, old.text);
      insert into messages_text (rowid, text) values (new.id, new.text);
    end;`)
}
