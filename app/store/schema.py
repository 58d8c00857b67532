"""The tables of `terminal.db`, as numbered steps that only go forward."""

from __future__ import annotations

TERMINAL: tuple[str, ...] = (
    """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE event (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        document TEXT NOT NULL,
        type TEXT NOT NULL,
        v INTEGER NOT NULL,
        terminal TEXT NOT NULL,
        person TEXT NOT NULL,
        at INTEGER NOT NULL,
        monotonic INTEGER NOT NULL,
        boot TEXT NOT NULL,
        data TEXT NOT NULL
    );
    CREATE INDEX event_document ON event (document, seq);
    CREATE TABLE document (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        title TEXT NOT NULL,
        opened INTEGER NOT NULL,
        changed INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE subject (
        subject TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (subject, document)
    ) WITHOUT ROWID;
    CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        system TEXT NOT NULL,
        document TEXT NOT NULL,
        event TEXT NOT NULL,
        intent_type TEXT NOT NULL,
        intent_v INTEGER NOT NULL,
        intent TEXT NOT NULL,
        way TEXT NOT NULL,
        after TEXT NOT NULL,
        lane TEXT NOT NULL,
        keys TEXT NOT NULL,
        state TEXT NOT NULL,
        left INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        not_before INTEGER NOT NULL,
        request TEXT,
        body BLOB,
        baseline TEXT,
        answer TEXT,
        last_error TEXT,
        attempt_started INTEGER,
        attempt_ended INTEGER,
        doubt INTEGER,
        looks TEXT NOT NULL DEFAULT '[]',
        created INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        linked TEXT,
        person TEXT NOT NULL
    );
    CREATE INDEX outbox_state ON outbox (state, seq);
    CREATE INDEX outbox_document ON outbox (document, seq);
    CREATE INDEX outbox_lane ON outbox (lane, seq) WHERE lane <> '';
    CREATE INDEX outbox_linked ON outbox (linked) WHERE linked IS NOT NULL;
    CREATE TABLE server_clock (
        boot TEXT PRIMARY KEY,
        offset INTEGER NOT NULL,
        uncertain INTEGER NOT NULL,
        seen INTEGER NOT NULL
    ) WITHOUT ROWID;
    """,
    # What a document is about, from the document's side; and what is being done with it.
    """
    CREATE INDEX subject_document ON subject (document);
    ALTER TABLE document ADD COLUMN doing TEXT NOT NULL DEFAULT '';
    """,
    # PINs, and what was tried: a restart or a lost catalog forgets neither.
    """
    CREATE TABLE pin (
        person TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        secret TEXT NOT NULL,
        set_at INTEGER NOT NULL,
        set_by TEXT NOT NULL,
        wrong INTEGER NOT NULL DEFAULT 0,
        tried_at INTEGER NOT NULL DEFAULT 0,
        tried_monotonic INTEGER NOT NULL DEFAULT 0,
        tried_boot TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID;
    """,
    # Work that is passed on: whose registers an entry carries on, and what was passed on by which
    # file. What a file says is kept with the rows that it moved, so that it can be written again.
    """
    ALTER TABLE outbox ADD COLUMN terminal TEXT NOT NULL DEFAULT '';
    ALTER TABLE outbox ADD COLUMN hand_over TEXT;
    CREATE TABLE hand_over (
        id TEXT PRIMARY KEY,
        way TEXT NOT NULL,
        other TEXT NOT NULL,
        at INTEGER NOT NULL,
        entries INTEGER NOT NULL,
        written INTEGER NOT NULL DEFAULT 0,
        content BLOB
    );
    """,
)
