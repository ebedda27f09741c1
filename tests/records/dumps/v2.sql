-- Version 2. A released dump is never edited.
PRAGMA application_id = 1179931185;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE attempts (
        no INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        learner TEXT NOT NULL REFERENCES learners (id),
        situation TEXT NOT NULL,
        telling TEXT NOT NULL,
        truth TEXT NOT NULL,
        content_hash TEXT NOT NULL REFERENCES texts (hash),
        seed INTEGER NOT NULL,
        purpose TEXT NOT NULL DEFAULT 'learn',
        app_version TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT,
        ending TEXT,
        ending_kind TEXT,
        passed INTEGER CHECK (passed IN (0, 1)),
        total REAL,
        judgement REAL,
        cues REAL,
        conduct REAL,
        outcome REAL,
        score TEXT,
        CHECK (ending IS NULL OR (ended_at IS NOT NULL AND ending_kind IS NOT NULL
               AND passed IS NOT NULL AND total IS NOT NULL AND score IS NOT NULL))
    ) STRICT
    ;
INSERT INTO "attempts" VALUES(1,'00000000-0000-0000-0000-000000000003','00000000-0000-0000-0000-000000000001','boss-group','scam','scam','hash-1',7,'learn','0.1.0','2026-01-01T00:00:00Z','2026-01-01T00:10:00Z','stopped','safe',1,72.5,NULL,50.0,80.0,100.0,'{"total":72.5}');
INSERT INTO "attempts" VALUES(2,'00000000-0000-0000-0000-000000000004','00000000-0000-0000-0000-000000000002','boss-group','scam','scam','hash-2',7,'learn','0.1.0','2026-01-01T00:00:00Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "attempts" VALUES(3,'00000000-0000-0000-0000-000000000005','00000000-0000-0000-0000-000000000002','boss-group','scam','scam','hash-2',7,'learn','0.1.0','2026-01-01T00:00:00Z','2026-01-01T00:20:00Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE counts (
        purpose TEXT NOT NULL,
        situation TEXT NOT NULL,
        telling TEXT NOT NULL,
        what TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        PRIMARY KEY (purpose, situation, telling, what)
    ) STRICT
    ;
INSERT INTO "counts" VALUES('booth','boss-group','scam','begun',2);
CREATE TABLE decisions (
        id INTEGER PRIMARY KEY,
        attempt INTEGER NOT NULL REFERENCES attempts (no),
        turn INTEGER NOT NULL,
        first_seq INTEGER NOT NULL,
        wall_ms INTEGER NOT NULL,
        input TEXT NOT NULL,
        events TEXT NOT NULL, checksum INTEGER,
        UNIQUE (attempt, turn)
    ) STRICT
    ;
INSERT INTO "decisions" VALUES(1,1,0,0,1767225603000,'{"kind":"reply"}','[{"kind":"line","text":"在吗？"},2]',NULL);
INSERT INTO "decisions" VALUES(2,1,1,2,1767225604000,'null','[]',NULL);
INSERT INTO "decisions" VALUES(3,2,0,0,1767225605000,'null','[1]',NULL);
INSERT INTO "decisions" VALUES(4,2,1,1,1767225606000,'{"do":"leave"}','[{"event":"left","at":555}]',767991814);
CREATE TABLE erasures (
        learner TEXT NOT NULL PRIMARY KEY
    ) STRICT
    ;
CREATE TABLE learners (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        created_at TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "learners" VALUES('00000000-0000-0000-0000-000000000001','小林','2026-01-01T00:00:01Z');
INSERT INTO "learners" VALUES('00000000-0000-0000-0000-000000000002','小周','2026-01-01T00:00:02Z');
CREATE TABLE settings (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "settings" VALUES('current_learner','"00000000-0000-0000-0000-000000000002"');
INSERT INTO "settings" VALUES('text_size','120');
CREATE TABLE texts (
        hash TEXT NOT NULL PRIMARY KEY,
        body BLOB NOT NULL
    ) STRICT
    ;
INSERT INTO "texts" VALUES('hash-1',X'789C7BDAB9FCD99C354F7634000020AB0660');
INSERT INTO "texts" VALUES('hash-2',X'789C7BDAB9FCD99C354F76F5000020BB066E');
CREATE INDEX attempts_by_learner ON attempts (learner, situation);
CREATE INDEX attempts_by_text ON attempts (content_hash);
CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
    BEGIN SELECT RAISE(ABORT, 'append-only: a decision never changes'); END;
CREATE TRIGGER decisions_go_only_with_their_learner BEFORE DELETE ON decisions
    WHEN NOT EXISTS (SELECT 1 FROM attempts JOIN erasures ON erasures.learner = attempts.learner
                     WHERE attempts.no = OLD.attempt)
    BEGIN SELECT RAISE(ABORT, 'append-only: a decision goes only with its learner'); END;
CREATE TRIGGER decisions_only_while_open BEFORE INSERT ON decisions
    WHEN (SELECT ended_at FROM attempts WHERE no = NEW.attempt) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'append-only: the attempt has ended'); END;
CREATE TRIGGER attempts_end_once BEFORE UPDATE ON attempts
    WHEN OLD.ended_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'append-only: an ended attempt never changes'); END;
CREATE TRIGGER attempts_keep_their_start
    BEFORE UPDATE OF no, id, learner, situation, telling, truth, content_hash, seed, purpose,
                     app_version, started_at ON attempts
    BEGIN SELECT RAISE(ABORT, 'append-only: how an attempt began never changes'); END;
CREATE TRIGGER attempts_go_only_with_their_learner BEFORE DELETE ON attempts
    WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE learner = OLD.learner)
    BEGIN SELECT RAISE(ABORT, 'append-only: an attempt goes only with its learner'); END;
CREATE TRIGGER texts_never_change BEFORE UPDATE ON texts
    BEGIN SELECT RAISE(ABORT, 'append-only: a text never changes'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('attempts',3);
COMMIT;
