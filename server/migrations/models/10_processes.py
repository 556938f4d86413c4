from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "process_definition" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "key" VARCHAR(64) NOT NULL UNIQUE,
    "name" VARCHAR(250) NOT NULL,
    "description" TEXT,
    "subject_kind" VARCHAR(16),
    "draft" TEXT,
    "starts_by_hand" BOOL NOT NULL,
    "start_statuses" TEXT[] NOT NULL,
    "start_reasons" TEXT[] NOT NULL,
    "blocks_closing" BOOL NOT NULL,
    "is_locked" BOOL NOT NULL,
    "latest_id" TEXT COLLATE "C",
    "retired_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_process_def_name_80556c" ON "process_definition" ("name");
COMMENT ON COLUMN "process_definition"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "process_definition"."key" IS 'What other processes call it by';
COMMENT ON COLUMN "process_definition"."subject_kind" IS 'What it is about; null: anything';
COMMENT ON COLUMN "process_definition"."draft" IS 'BPMN 2.0 XML that is not published';
COMMENT ON COLUMN "process_definition"."start_statuses" IS 'Starts when a claim comes to one of these';
COMMENT ON COLUMN "process_definition"."start_reasons" IS 'Starts for claims of these reasons alone';
COMMENT ON COLUMN "process_definition"."blocks_closing" IS 'While it runs, its claim cannot be settled';
COMMENT ON COLUMN "process_definition"."is_locked" IS 'The product''s own: nobody changes it';
COMMENT ON COLUMN "process_definition"."latest_id" IS 'The version that new instances run; null before the first';
COMMENT ON TABLE "process_definition" IS 'A process that people know by name: its draft, and how its instances start.';
        CREATE TABLE IF NOT EXISTS "process_entry" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "instance_id" TEXT COLLATE "C" NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actor" TEXT COLLATE "C",
    "process_id" TEXT NOT NULL,
    "scope_id" TEXT COLLATE "C",
    "node_id" TEXT,
    "flow_id" TEXT,
    "task_id" TEXT COLLATE "C",
    "data" JSONB NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_process_ent_instanc_a9aaa1" ON "process_entry" ("instance_id", "id");
COMMENT ON TABLE "process_entry" IS 'A line of an instance''s history; it is only ever added to.';
        CREATE TABLE IF NOT EXISTS "performer_address" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "main_object" TEXT COLLATE "C",
    "additional_object" TEXT COLLATE "C",
    "role_id" TEXT COLLATE "C" NOT NULL REFERENCES "performer_role" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_performer_a_role_id_fe7178" ON "performer_address" ("role_id");
COMMENT ON TABLE "performer_address" IS 'A performer role with the objects that some task was addressed with, as `rules.address` writes them.';
        CREATE TABLE IF NOT EXISTS "claim_blocker" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "kind" VARCHAR(16) NOT NULL,
    "source_id" TEXT COLLATE "C" NOT NULL UNIQUE,
    "title" VARCHAR(250) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "claim_id" TEXT COLLATE "C" NOT NULL REFERENCES "claim" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_claim_block_claim_i_c81476" ON "claim_blocker" ("claim_id", "id");
COMMENT ON COLUMN "claim_blocker"."source_id" IS 'Id of the upper room''s record';
COMMENT ON TABLE "claim_blocker" IS 'What an upper room holds a claim open by: it cannot be settled while this stands.';
        CREATE TABLE IF NOT EXISTS "process_version" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "number" INT NOT NULL,
    "xml" TEXT NOT NULL,
    "sha256" VARCHAR(64) NOT NULL,
    "subject_kind" VARCHAR(16),
    "calls" JSONB NOT NULL,
    "elements" JSONB NOT NULL,
    "note" TEXT,
    "definition_id" TEXT COLLATE "C" NOT NULL REFERENCES "process_definition" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_process_ver_definit_61c280" UNIQUE ("definition_id", "number")
);
COMMENT ON COLUMN "process_version"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "process_version"."calls" IS 'The version of each process it calls, by key';
COMMENT ON COLUMN "process_version"."elements" IS 'Of each process, its elements: name, kind, outcomes, form';
COMMENT ON COLUMN "process_version"."note" IS 'What is new in it';
COMMENT ON TABLE "process_version" IS 'What was published; a trigger keeps it as it is.';
        CREATE TABLE IF NOT EXISTS "process_instance" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "process_id" TEXT NOT NULL,
    "title" VARCHAR(250) NOT NULL,
    "subject" TEXT COLLATE "C",
    "status" VARCHAR(16) NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,
    "incidents" INT NOT NULL,
    "variables" JSONB NOT NULL,
    "outcomes" JSONB NOT NULL,
    "votes" JSONB NOT NULL,
    "rounds" JSONB NOT NULL,
    "definition_id" TEXT COLLATE "C" NOT NULL REFERENCES "process_definition" ("id") ON DELETE RESTRICT,
    "definition_version_id" TEXT COLLATE "C" NOT NULL REFERENCES "process_version" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_process_ins_definit_ab362a" ON "process_instance" ("definition_id", "id");
CREATE INDEX IF NOT EXISTS "idx_process_ins_definit_8603d0" ON "process_instance" ("definition_version_id");
CREATE INDEX IF NOT EXISTS "idx_process_ins_subject_76375a" ON "process_instance" ("subject", "id");
CREATE INDEX IF NOT EXISTS "idx_process_ins_created_bf2878" ON "process_instance" ("created_by", "id");
COMMENT ON COLUMN "process_instance"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "process_instance"."process_id" IS 'The process within the version''s XML';
COMMENT ON COLUMN "process_instance"."subject" IS 'Id of the record that it is about, of any kind';
COMMENT ON TABLE "process_instance" IS 'One run of a version; `version` counts its steps.';
        CREATE TABLE IF NOT EXISTS "event_subscription" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "kind" VARCHAR(16) NOT NULL,
    "scope_id" TEXT COLLATE "C",
    "token_id" TEXT COLLATE "C" NOT NULL,
    "node_id" TEXT NOT NULL,
    "name" TEXT,
    "correlation" TEXT,
    "due_at" TIMESTAMPTZ,
    "instance_id" TEXT COLLATE "C" NOT NULL REFERENCES "process_instance" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_event_subsc_instanc_dc70e6" ON "event_subscription" ("instance_id");
CREATE INDEX IF NOT EXISTS "idx_event_subsc_kind_54ced0" ON "event_subscription" ("kind", "name", "correlation");
COMMENT ON TABLE "event_subscription" IS 'An event that is awaited: a moment, a message, a signal.';
        CREATE TABLE IF NOT EXISTS "process_scope" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "kind" VARCHAR(16) NOT NULL,
    "parent_id" TEXT COLLATE "C",
    "token_id" TEXT COLLATE "C" NOT NULL,
    "node_id" TEXT NOT NULL,
    "version_id" TEXT COLLATE "C" NOT NULL,
    "process_id" TEXT NOT NULL,
    "variables" JSONB NOT NULL,
    "outcomes" JSONB NOT NULL,
    "votes" JSONB NOT NULL,
    "items" JSONB NOT NULL,
    "started" INT NOT NULL,
    "completed" INT NOT NULL,
    "outcome" TEXT,
    "instance_id" TEXT COLLATE "C" NOT NULL REFERENCES "process_instance" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_process_sco_instanc_b65699" ON "process_scope" ("instance_id");
COMMENT ON TABLE "process_scope" IS 'A level that is entered: a subprocess, a call, the turns of a multi-instance.';
        CREATE TABLE IF NOT EXISTS "process_task" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "version_id" TEXT COLLATE "C" NOT NULL,
    "process_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "scope_id" TEXT COLLATE "C",
    "token_id" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C",
    "title" VARCHAR(250) NOT NULL,
    "round" INT NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "performer_id" TEXT COLLATE "C",
    "role_id" TEXT COLLATE "C",
    "main_object" TEXT COLLATE "C",
    "additional_object" TEXT COLLATE "C",
    "lane" TEXT,
    "home" TEXT COLLATE "C",
    "address" TEXT COLLATE "C",
    "claimed_by_id" TEXT COLLATE "C",
    "claimed_at" TIMESTAMPTZ,
    "due_at" TIMESTAMPTZ,
    "importance" VARCHAR(16) NOT NULL,
    "outcome" TEXT,
    "reason" TEXT,
    "data" JSONB NOT NULL,
    "closed_at" TIMESTAMPTZ,
    "closed_by" TEXT COLLATE "C",
    "instance_id" TEXT COLLATE "C" NOT NULL REFERENCES "process_instance" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_process_tas_instanc_3421bb" ON "process_task" ("instance_id", "id");
CREATE INDEX IF NOT EXISTS "idx_process_tas_subject_802d43" ON "process_task" ("subject", "id");
CREATE INDEX IF NOT EXISTS "idx_process_tas_closed__182d58" ON "process_task" ("closed_by", "closed_at");
COMMENT ON COLUMN "process_task"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "process_task"."version_id" IS 'The version whose element it is';
COMMENT ON TABLE "process_task" IS 'What a person is asked by a process.';
        CREATE TABLE IF NOT EXISTS "process_token" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "scope_id" TEXT COLLATE "C",
    "node_id" TEXT NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "flow_id" TEXT,
    "outcome" TEXT,
    "incident" JSONB,
    "instance_id" TEXT COLLATE "C" NOT NULL REFERENCES "process_instance" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_process_tok_instanc_273f5b" ON "process_token" ("instance_id");
COMMENT ON COLUMN "process_token"."incident" IS 'Why it stands: phase, rule, message, at';
COMMENT ON TABLE "process_token" IS 'A place where an instance is.';
        CREATE TABLE IF NOT EXISTS "task_note" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "text" TEXT NOT NULL,
    "to_id" TEXT COLLATE "C",
    "answers_id" TEXT COLLATE "C",
    "task_id" TEXT COLLATE "C" NOT NULL REFERENCES "process_task" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_task_note_task_id_3cfd54" ON "task_note" ("task_id", "id");
COMMENT ON COLUMN "task_note"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "task_note"."to_id" IS 'The user who is asked';
COMMENT ON COLUMN "task_note"."answers_id" IS 'The question that it answers';
COMMENT ON TABLE "task_note" IS 'What is said about a task: a remark, a question to somebody, its answer.';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "process_task";
        DROP TABLE IF EXISTS "process_entry";
        DROP TABLE IF EXISTS "process_token";
        DROP TABLE IF EXISTS "process_version";
        DROP TABLE IF EXISTS "process_definition";
        DROP TABLE IF EXISTS "event_subscription";
        DROP TABLE IF EXISTS "performer_address";
        DROP TABLE IF EXISTS "process_instance";
        DROP TABLE IF EXISTS "process_scope";
        DROP TABLE IF EXISTS "task_note";
        DROP TABLE IF EXISTS "claim_blocker";"""


MODELS_STATE = (
    "eJztXWtz28bV/is7/GJ3htH4FrdjdzojyWqrRpYykpykTTzUEliRqECAxQKi+bb57+/Zxf"
    "1KLAmQS/J8SSxgz5J89nbOcy7738HMNZnNTy6emeMPPpD/Dhw6Y/CP/IshGdD5PH0sHvh0"
    "bMuWLGky5r5HDdHPI7U5g0cm44ZnzX3LdUTTG4cRY0qdCSPuI3HhL48Zrmd+IJbPyZPlmO"
    "Tlg2FTa3YCPTncEoIPfxiSxZT6kaQ5JOMlPHBnJ+JDTdeAT7WcSU/9B471n4CNfHfC/Cnz"
    "4FN+/QqPoSv2jXHx568DHoz/zQyJwTPzuPixX0Wj+dPo0WK2mQPWMkU7+XzkL+fy2aX5V9"
    "lO/J7xyHDtYOakbedLf+o6SWP4ueLphDnMoz4zM3A7gW1HwxI/Cr8/PPC9gCVf3EwfmOyR"
    "BrYYNCEdfoP02WA0ur65H91d3I9Gg9KAxhKZMYgeGa4jJoPl+AKj//4e9pv+avl0ID7g/u"
    "KXe3J+c3V1en9Bfhuc/zYY/C6bU5+GAhLlFMAM2u1QzAh0A2X8IMUyne9agpmCF8/PMniO"
    "X41eRqKAnhUuez3QG9xP49X+gpPoSxP66DOPwMKNFndxx6gGGH4S/O+7N6/f/fHdn96+f/"
    "cnaCJ/S/Lkjw1jcHl9XwBdbDxlxM+n1KuGPG5/ELN1MKPfRjZzJv4U/nz/rgG5n05vz/9+"
    "evvy/bs/iA904TAJj5jr6M0b+SoPrtgnyuD+4+7muhrcuH0BXNMyfPI/Yltcp0l9Hh5JJN"
    "wHASfxq2E3HLNH14Pe5fz+CnhQONoc12e83QxvGASBnOhkxvl/7Cz4Lz+f/lIcl/OrmzMJ"
    "psv9iSd7kR2cFQYJtALXa79jJ83XWgHRwabLAthku6YVx9wn+OW+NWM10FWdc2YkchL/Q5"
    "8p3gmMl58v7u5PP/+Ym7efAFTx5o18uiw8ffm+MJeTTsjPl/d/J+JP8q+b64vi9E7a3f9r"
    "IL4TDXx35LiLETWzmMSP40e/C4Xw8Smj0YgHY2o8Lahnjkpv3DduXdvyq9mbWfEJdehEDp"
    "JAU3zPSKG/NNlsDhuFYyx/YMtBhcpfaNGo+1tp29FT1HilFfCzULYpmcNwG9ac2nBegywx"
    "LfMj/GPuE9jbCBdmBTHpkpfV/HU6aKPHGx4T62EEa0hNf68/ynXX4Ad3fz/97s3374W9lO"
    "ApTxNAdEim7FtLlamXU77eCLCceeCPppRPy6NxZjnUW9aMR06uMC7jZXSAHs7WeBYd0Mmu"
    "CBifXV6f3v4zOc6TrfHq5vpvZxUH+tk/7y9OCwcTvBI/QWElpBI6q7Wgkoil4CfGBPwTNp"
    "vwb/hg7pMZNRmBDSaiC3a5PtLxyGxdigpDXhIVB1QcqhWHc9s1nu4Dz6nSGdKXjeqCIZqN"
    "/LjdSk1B2PQ2hTUnRGJK79/uOF6isr+P5OGRWnYAMD8Qww1g2OGly1m4dBfMgf94rjMhlg"
    "Nag+cuyhpFnx+0WvNArrAvrnC3zMtOYez/xKmiEeuhjdvrffo75Mv9uR5H+phNqLPGgZ6V"
    "6+A43yM2ZR9O8+wIM4BwHZUtK4cjrPUIe14V73nPvtV4WxIBjZnPwWfKn9oaPitO82amOW"
    "eaxs2L9HN+14w1NAUPV1Zkey6uV32d+x04rzQxOU4Ng3F+7z6xSqMj+7rR7KCyIWjgccuV"
    "hscpGTPqCdehkBFWACUBh7/B7qdgDVig60dco+CSRNAAn7oLaOkYrGxebN5dG/pS9DiAp7"
    "8Owh4xCKE/wwL5lqM4v+PBGi/br5e8jM7neMp1xptRuHGI6KeQ5rT8Tk75Rh9nMDfXXEp5"
    "SVxKWi+lPYk8eq2xWpaFU/6/hGU9/RK315l+WZPbevP9qxbcC7SqJV/kuzy+nME+XudhrI"
    "e5IKav1hQ7fnfu481AbrjzKsPt1PNojTs3FSkgrVccV1cq6q9fC5Cxb3ML9uh1OKScJLJI"
    "Oh+dHnsGu3EdDSkviaOs8yiHuvdIxTTPiWhsaWwlVlLYMEroZQSOEbsSyZeHsozjX12PWR"
    "PnBxYexpfw6dQxqrTKiKD7EnWzlzimT9Ov6NFFQqZlpw/8dPjBzA+Vw9O789NPF4OKxd0B"
    "pudJR4eJam5Lq8Z1V/EvVk2OXDokTZEvVussuVMyp54Pg0v4kvts9oFAcy6y0kL6WES3in"
    "y2qBUfCuZGPKS2TRZTaGFJHpk4IopFaMLMrOKke/oUjHdBWroKZD02oMNQFZGW7l+dRFr6"
    "GJYS0tKDw6GlNQq47IWUjnQx0I7VaNKC3Ba50sGfHwPHEFCScWDZvuXwE/F5fxkoHgoXs7"
    "m//EAYrL5lrJN2cgiUONV9oaE7g1YEv89gW5XqvlT+ORyzS1Dun1smzKtCbDKwNaznNc/X"
    "sjQSm7odsZpEkH1iYquY1RjumbfDJuPdzLdbZcDXD3KbKC74KBm7JeK45PfFKC40l3EDQn"
    "MZzWVcSjtfSmguDw7HXD78KK4po6aSTzgjoPOefyr3+o8kQZSZ0nMjLDlrAt8P2g0JBXNO"
    "fK/QnHNcWRhlJjIOlgK83s8E6hlT63mtQ6EgigaezodCaLIorbOciMYrbRfRF5EFWMJSOV"
    "Ygb9/uJZ4r4wVyEykXL3AL8/r28vx+VwEDN96EOhan0S8vsQ+598Mm/sEttmxVOEOWv3UX"
    "wjjgzPcBbJ4WswHbwAbDQEwhmAGSROSgdbCKalsb9oXhAMhvaKh8HtL5i/wG8hu4lJDfQH"
    "5Dq3WxBX7Dps4koBMljLMy28N5EJZe2ALObVCux7iIsNiTR/8H+q8KxDmhLWIc167ax3Ji"
    "geeJMsIqMGdltojyxZfb7aD8tgXIb2sxfluEOCxoykfyApSKAJczF+w46tRlkhWFi8VzQb"
    "ovyGP7SzGoJY6PoTZx5QuhSKY/YLPCujc3Vzml5uyyWJ3oy+ezi9uXr+UAQSMrpCXKhyTs"
    "xfB5I09Qz2BBKw5MhbTeI3Nhy4qZzPJIGljxgkcDQ1zHXuo0OmFGd8WgNFSZTmX0rjA9uL"
    "MmDiAfeNz1OlgTHRab1iSA6EfmCZ8J805NE75h+FsLRF6pzbCJzJvHrYVZkjRvkxQUCxJP"
    "8G0Ly59Kq9iVtxtFfBx3Z7C4KH8iC8pJ9AnMlK2lQ+jBC2zGT6I3D2ThwcwXwqziPq1tfW"
    "ibuCjx+RgL1R9XOINeR67i1VoFIY1ppB4xzZzkpmmFCocykpWix46nWPNKbsWMwEFQCB16"
    "FeX+WQJS2aeYHHa3UX/7iehKv2JmJumUhZyHv0kZicenjSYSz402aojUA0LfH5z4cNx7LH"
    "Pk+y4c+LZwF7peqC1E72BMEqUhovPFNzflrZwVXsc+PwhdkuiS1HdrOgg/Crok0SWJSwld"
    "kuiS1GpdbKNw5tT1/JEqynkpjff+NaFuhXQD0GWcDVDolZxlUftOsO2nIikLb+6cewxkZE"
    "y7sAFa8tIF11kbN/Dbej/w25IjOEN1jVSvlaqSPbw5/vp9C8xfF4/SFHPxagWfpox8fQ+I"
    "fwv8MYHjYFVMTRxsgqb6zGZjScOU2KzM22ETlSXZulnasN8U/dAVJRL0wytXkC1Ctgj3H2"
    "SLkC3CpbTrpYRs0aBLtgijIjAqQjc8MSpik2Nw27cE7Dt4GFKytZCS4jztANuWVzDsK6Qr"
    "72DYDalxJ+JQqrP+41fDJjqDZxq1CMnhMCW+sxxRAWbsuQtZGUaYG4brPlnsBSfP1A7Ayu"
    "DZK2arQm7W70jtftrM5VNIniB5otchuG8WH5InSJ7gUkLyRD/yBO9Q3XoatUYXguJG1d9G"
    "lUkdVIiEiEU0Pu/XDH3ofiFJy1LmVquAnJc6PJx7iRhESk5RM22g5JA22mfaCMbo0jn1fT"
    "ab+5Wp5oUWw0YSCdqOLAcO9EzrVpUjPWYIC+uRWnYAZ4YwwOQdj+7EcoQFJv6IjpPqcpGq"
    "HWBCVgq+UHtjkzcBLAJrKAprzpkpcuqpQ8Lfs11SKR5TBRspK7I9I+lVXwdix0aSTbm/hr"
    "qeEUNdXWtdfWy7xhMzR4HjWxXFfZqHuSSMgbS6jbUmgbRSZatQGWJVrl5RCI0Ww3ADhRuq"
    "mcddR5KwXNYQspwPBLTKx0d5JzSN/i1cnkNx4UDAfVdUkQlfRvf31RSc6ajjNi6pzM1e0j"
    "GVXpSYvYBL/AtaBv4S3VXorsItEt1V6K7CpbT7pYTuqkGnlpiwtlXY3kRA35N8cOUuYB8y"
    "KG9531MhpbAV3/u6ge99XeZ7MQO/Xz6dzWiVoVkPcCKg8cm6NsBtPEPQqgHgkm9oTjlfuG"
    "CwqXq2S4KHCHgPM1o163ujHG+9d4zuk7ylQT2qjuVuCNLISR3ePO4e5wy3UFbY6q/Jy8ho"
    "jPLgNKFiXvDmeyn7N3/wVgy8FeMwbsWgYy5uN3z03JmqJV8QRb+BzpZ8NFhruYiKsnsz0o"
    "NrEPlA5Bcnj4EnWHpxS7FldHA38b7NAJNRw7ee16TtytJ7MwuOcr2nficldbAkprFG2KMP"
    "KYdj4C9VMUxFjhG/huhBM3dh9IYxhMdw+3RpQdbcQF2esx0A3DJIc3+hTddpDlb4BuT6y9"
    "XVrsI0z13Hh+P2RxmpMKgIucg3GDbFXhhh09E8bdtv7bKIUciGN2BIA4Y0aHVq7Zs2hyEN"
    "/XN6GNJwFEsJQxoGWOx+fxyTMP0tv3K+NjiBMzIa7/s6wSwDFCpSTk49j9ZcwZqKFDC2Ld"
    "7btjD4c3zlMBkHlu1bDj8Rn/eXvvwPK07UX78W5ysgUZW70wBkKoJAYmX0Y9NHduS01+0o"
    "7ZBjjAmIEpzqdQPTnvYTzpUcWH4m1XCLuyHBYvAr6K/MuDRcPplp1C/jFeu0cU6PD+qKE8"
    "irAuTfM+bBLxzBKLjIhSEXptnuum8HJnJhyIXhUkIuDLkwrdbFFkgam02orXzxY15K471f"
    "J6gzKqwC1Hmpw4O6+zsfLT6Ko9rLQJ+5rs2oU2MC5CULYI9BtK9NJHmy3dP17ObmKnewnl"
    "3eF4D+8vns4vbla4k/NLJCQ7a8UQN2PJjPQbFaA/WsJKKuhrrhzuag+PnuOrM9J4vIKyJP"
    "PW+t6Z4RRMzVMHclY6SMeCKGeCvgjR489ODpBWRtCeV79q3GvD6wEsorEMut/FhLfvn59J"
    "c/5KiSq5vrv8XNMxvD+dXNmQ5pmZph3mtWJjqlj4MY5EwMV8XOdfcTM0ADrx7iVErjhTT4"
    "QVwsNV4SCh9oTSahqrXZ8N79dHF+f3Mr4eZu4Bms4OSEvh6tTN8LZk2mst/oARjyXvoTc2"
    "MROkjVAgTyMhqPRo+OwgyCqf9VDcWS3DEi2RBpEU2zMqKYaZSLssgvxxYZXNmIgc3BbR/G"
    "sq/4lhaqjpEst+yReUyMVH1IS9pm2CK2ZeTlmq+sqvvzlPqEOpJgIHzJfTYjBrVtTvypxe"
    "uL5irIVcTL/DoIRcRreb1jGARTnTSG4TF9hcekg9DWNEolDtBD2X0plXBuK+CbCBwgvP0k"
    "Q2CsbMcaHMbKdhIru+trfegzM3+y2KJKs0hfNqoUXDQbPcftWuoScPZPWByxBp2ThaiSz5"
    "+YSXyX8Km7GIY3OYPBbfmcuAtAEFQJU5Thn9I5l20c0Rj0ibgjWfqvTg3p+yPbRPzKPuVa"
    "EMzh17Cwf8QhZpKvREAwKjQY76vVCbFvXCTG+25OUGK8Ly6lDxjvi/G+HYK5DXNPzZU733"
    "p13T1mK+BHehUn6j/ubq6r0U0Eipu8Zfjkf6TPUI81zlVx0aWYDy9A3ZduScFSwk/3YUPb"
    "+DwVIOX2/FLwQjFOobCZiw6KwQsitBSmNqswC1aGpCZyGDKmEDJWX1uj9jxsKK2BN42GZr"
    "ESO5eVOIhtu0NuLiEZtuNb1RTJlbRcdgrpRMqd29SaDaqKN8oXw8aijUmTfjPXPTaBY5t5"
    "iQEXp7BneOHaNtQfySEf5Yu6wnT0A94o2aIJHJRzGHlrHF7/0UqCRgUua5sYtsvDh/LPMe"
    "UWR4YOGTrNzol9oxWQoUOGDpcSMnT6GSTqKcwbpi/rdZb3nb3sW77anW6JwEHYelugQLPf"
    "rIRzfR5RQewg0N52MpFpecxQLb2aEzoI2LdwOWRk2bUOS0wkDhDg7jfpkjWsojyWhFF/1F"
    "p/TBkOxYHOCWJyns5j7DF3zhwYu6DqFqVaQ6Eohu6LorUQ8oFlRGsojKS5/uwFJaCWuF74"
    "b2dJxPXVxHKIF9iMn5yd3l3ejX64vP501z+RAQsBEFRVaPNSGgOurToLn8s8h9qijk71/W"
    "v16FfJ4hioj4EReCJbq4Imrdd2szKHgHlB3W2j7dYru6X6BDNxuo2k+6wqkOITM6wZtauR"
    "LgsX9aBQ+iTqZf+wbwD708X55efTq5ev/zR8UwiciMfhXYmdiBDjzPftdeHOCCPczXB7DO"
    "blcsTdYDKt2L/r95CS4OFtJN0TExFoE+uZKVFARTnEejXW1mzuekkYS1uk81LbI4MG1ze3"
    "sHgHewo2Z8/Ms6ouiG3g3DIyOKFXY2xMqeMwW0nRS0UOkNfsHmKfTtSq1MUCWKMuc8hRX3"
    "RXgvEOFC67nkpKpNYikbZEfYgQ8LhE8gs+JK9Fyuf37RiOiFp6++aP7xNWSfzRRCjdwZlw"
    "VWaVsGbacdCyWDNNn5ppFaGpSmHp9fIaj1KPIZ4VyLLZ3HaXjK2Ha0H62FGFrnxq+KM58z"
    "jgoAJppeix44kV/7pCEkvudODxoqqLOidy7FMwkwqiCGJR7hiRxOJP27sotf5I7wDj87DD"
    "H5P+9nLergS6Up9pgXea/rUpzsL/d5v0dpgo5w6YFujW5PptCPWnXGeHiXS9KakCe2wvdQ"
    "D6YZdarrMwW+0guZRThLlx/yjqVluvap2kUR8mwprXtJbon9mu8VR9RXvu/XBlrvtonGna"
    "to41CeagJRDPdWdk6sK3JpTI3oiIdCXj5Qdi+cSgjuP6ZMxIFGpCFlPLZmHpajHJTF5b8b"
    "rbT2iTkZ9k/mPtyD4z00UArIpzNm5/EGRG7wEGIZ2vMklzIvrO1WwyeLIzvOBRdPXmTpFV"
    "VAgmXPadcIklK9aauPvmrA2VDiU/S0biIBZTh0RiorRsSaXXFMrV3FZmDmlXqurKcp4GdZ"
    "q8fNlCjbfjdit1+Acp8EAsoVObwdy2DBhwcbo+yHtmHoai1Ioo4G6AMm3Kvzxmi0kh4ngs"
    "v6y0d9Nl5Q02yQxPLueVGmH5IpuK96jBY20pbXb2vTuosbZU71YF1pY6iqWEtaUGXWaLI4"
    "XUZ/4E2meb7OhSC1UrxJyROEr40LxdBWUH5m1pjiKqq+tbZ1amdqTBdVgusY42uE6qKa4i"
    "DtK6i6upA5HYY1Puk1CIyFRbsrD8qeWA5b9ktOIO27ZCq510tTa96ENBu4qbd6Na7bbQZC"
    "e6Vb2xb3EeVBUYqMU2Fdie4qo5vqUDbofbRhReV7dtpNF3q7aNNOqv50r5c+qJMLWvom68"
    "/MpI7SG1p5dWu298BFJ7SO3hUkJqTw/1CC92PIqq5npGA9ft7bn9p4sKhFiM4jgOhNBcUc"
    "3aPe4yB82Zkt1kPB1FclluJumXtXDLHpkoqcoG9fxD3GLYhoLINm6buyBZXcKX3GczYlDb"
    "5mG6gOyzNh9htVRl9FIoIF4/UztgFWFLoYsDOY3eOI10CNoqlanEAaqV3d9nHc5sBXwTgQ"
    "OEt5/QePTJo1N568qErjHTF9/CmvifXCOQGewVykSpTaM6waLWIzPbfKVCcUri9qALlLWE"
    "J8bm/ANZyFdR8uKMLkW24phyZhLXKasbHfW5QhmRM3mY3LlX1kriAiWol6CvRa/Nft/4AP"
    "S1oK8FlxL6WvTztaBh3LNhHGtZbeGN2yO4LcDd/QXTBw6wOPSqj9MaH2HUvukQ1UZx6eL8"
    "FGdiAbM4CbftlIzba6zircuDvXrVigiDZvVMmHypRVVczbDu1sG29VKkeqLZTSXS3XBiAn"
    "vLsOa0mg7Lvh42MWHzQsN+Q3tzJbdEfC/STkg77XwfOAhbGWknpJ1wKSHtpB/ttMYt2Hj5"
    "9WaXX2P4wCbbfFwXf527gY7X5KxC0HMVLxKpEDx2LPFaoM4gVJ6OFYLHOB0xtmoVlB0X7M"
    "Drgnq8Lii7qDtCOGLQbqMe93I3aA10ZjNsfzlTF1vEcd3KpHz9Fc7n9YBePZ93TvHLgWim"
    "+eOxakX1J3OlTcyrQX1qu5NAlveNAlGjvUAQcZREQIpiwL4bR6l+JA8GfAdZIpgznzxC07"
    "nHYLQtR4atsoq7QPr+sA0qDqEfAv0QSJ6iHwL9ELiU0A+xj34ILDXSc9IiaGAq+MbtO9nv"
    "d1uTMQfu2zctsH37phZa8QpLiRzLhl/iVneUY/kMWsxdMM6OQTnJstRo2JhlKZqPeLH9ap"
    "PTIVI0TIgUV8wsqAXz8QOYezNXOIaH4l+Mc/gt4p/cmjjUrjAnN+ioTTibFZMpMpYtrjof"
    "nxuG68krb8Svwvg2vF+y/5Onh/slDXeueL1kRkJjS24rfkfffWKOEnpZiYOYoJvA58CRUo"
    "lefeBQRuQY4MspNl1EDlXbSA14b2Ij7ddK7xzrrH6gAHlBDJFXR94ExU7dlEql0IrSzYrK"
    "jm6slSsdvAWhYzg8VMJ8rIzbeFP/sucaYHFlG+4nrisdzIU5pVNJpWgQPgkHqVVn7pcbDR"
    "v9y2HzkZlv38LDHEmGZvqcuXObkSdY3mS8JOI7fZA3yZoefRQGu2OSKbwTj2KEOYH/exX3"
    "1HbcdxtSAK+s6MIKQD/ykZ/i6EcubmboR8alhH7k3fuRn1jFltTAN7P1d6OtnOJhxeuw6m"
    "SkLYHSI0pewyZEwr1099Vp0HuPF4Xsfuvvg43iwfjfzPBHqo6sopzG2IdbjBX6YMdu4H+U"
    "nXwAg2spbgWdrLPHdO/tklag0uyPBXTG/uzHz9fkzckr8svnq8QT7rhgDQdj2+JTZnaiaX"
    "a/LoTZzUGZH01p1co4c12bUadmcZSEC0M0Bum+ToL4UN7u5nR2c3OVG4SzyyLKXz6fXcCa"
    "kCMCjayQi6qoFCnQG8F/fTBPeBn6U8+jywbgc6IF4GHK9aZCDv78GDiGwJSMA8v2LYefiM"
    "/7y0BxzdzJ6QPWGHOSstuGO2My6cB1WGS9cdbJ0vn1ayX+4Y2r68Cfkdxj9B+lWQzQ8wRu"
    "Ev0yQm0YhX7AH9uu8cRHhu3y6GRS2HfKwlrvO3AwW7YgG4gXOHwoic9otlNHnBFjJhJqfL"
    "uDQ6LD/cniI4EzUz0VcnJbHJjkicLIiFvUwRwzA8N/AQtg4QDk7tg1l8SAI20CW1EHFFGH"
    "Y2IDZlytaEZORGcVSoxFxImEGpTDFhkHAaydUKGF5QKbFpPE3qPl8S1weB7zLW8tDi8viT"
    "5t3Sg8TSKDIy/gheN7y0G9lzB8P2zjIGRJ0xa+QdsKtS3qJAsOtsMpqBWut/wY2ZSuYy9F"
    "qK9HAFNmgpJW5QrcpCuVcOBoQxM1LtEN2JcbEKM8Ojg8MHa6RzZpjWQd9KbpeRTnhtWA46"
    "L9lpM011i/3cpeE5/+agHdeamD2He2zqNiDscG03YHSQj7hV7n8/XRhg1ZDfGMCCKujrhP"
    "+ZNamlIqcAR4N+4PwkApA/ePu5vrGpdh1L6o5VmGT/5Htk3Pi49Vpee7gFXg0zyNizO2oM"
    "mJDs6qYtZ3SpIkQe31PEk27n01VZKNu1/Nltw4THCRkuOI+cqP5CH61wMx3MARkc2+iGlm"
    "84oCXGv10IYbyQeFx9d/pE9HcciZfB6FNmSb5mM7kVvBEGvtjop9s2QxxLp/9wyGWB/FUs"
    "IQ60GXIdaHzhXFzn2ZmbawRAik3KmiSfGCi1i9Tjan7m1Fy68qM9xwyW0soPOA6BSJnVF+"
    "W9J1qcB+HMgeM1zPjGJR06DgYeicXZLYzdTv0RzGKKpM5VTiAOdyD8WDRBjfWrpPXhJ1H6"
    "11HwYQrjPIWTmMPtJ5hC3HsEwmflh7/TYnsz0N99WeaLjP1LPE76yAtJ47zgkhgdwJgZwd"
    "FNBBZJC/yphkZXBIOh+SZ9dXXCOxAA5G54PhuYFjKo1GKoHD0flwZLwnKi6PkthBGDMb+X"
    "BLbqh1Ac2LHyWwDVXE8k7APLjr1hHLV6faT2xXVhIrLdkW14JV+FY7A/2ntMPDRzy/pvW6"
    "IiwcjjsRrzeojzkI3w/bBBzwpGmb3Az2zOwkpRyMPeaFxdV5MI46FFXVRSmRoST+/MBzeB"
    "hcMINhtb6L4xsq0zW67V2toDsGF/QVXIA5Bz1SrnPqiTsXFO84TkU09h9sRRPEiu37Fiy9"
    "Z/A1G4Fr+GPXMVjQSjmqaAN95y6S4PqxSkiCazckSIJrNBiWz2ZKg5EI6DEY61Rk0nYwok"
    "CRCtWnzi+dkUCvdNErDZv4XHBbKoDmZBDSIqTR0aiiWWZEjsAe71yrxMogeP+LFj4E/e9/"
    "uaf8aVDvN5Cvh23cBn7ccqXXQFYCpmTOPA5aiQj95U/MFLex0DgivuwMaCP0m/Ob8zCFff"
    "OBcLqUhToX8GccYGyanihsboaXvDxEfz8QyxHNOIN/jN1vYWvhZBBJQ0ORNUSJ59pMRunL"
    "vEdXBlsL1wOHD6RGmBJ54gVgkp4k3S48UPvErTNsdkLup2xJTOvxUeQhwYSQl87OxuKvKC"
    "BafMKUQnv6xOAHtr9tJrsw41TJquxJG35inLUV/UF9dHNgDqVm59K+hcZiDmVxs+6en8Uc"
    "yqNYSphDOeg0wvygHUO5kryhAge69UzsTVKF639XQq/Rru6oRifztiHHEnIYVLIz+A40H3"
    "o7Uw+z9XvO1pcZLgo6a9J+exprnwB3rLRiTn7fAaLMe3S9GfPUYkQLUse+rQq+VgnAjMCx"
    "YzeDXkau4pFeEDp2DKlpytwUaisjWSl67Hja1FHy0MftjwC3zm3JaWU0RN10nR5PIMSqFS"
    "8ci0rrPBY4duzkhXbS36J0ZpfEEMcQkDVcmjlJLPajsxvGDNgaI5xK4ejqPLrWbO56NaFc"
    "9UZ2Xmp7hvbg+ub28+nVoKeB7dvYxtjPbSuX4fXAKoCnEoi3Ot54+8U6Q9FLKkQa1aesnG"
    "UE8fTW+fTOhXG2tWIyIkewxTVaMJgagKkBmBrQLjVAhCAMGnID5Pthq+SApGmLmkJzmxqM"
    "LKbMY9mLmolVkRawsjXW/NnmPlsfDI/xQ1hVZa/sGoxD6JkawUs+tz2lkYzafiJyWAJfhS"
    "DJymxEkmwpQ+jn6VIE3AsVyuQfyHxKRZ8iGXJIZqD8gY45JHTzJKF+SnmgOYjmIJqDbczB"
    "uOJvvUGYqQm82iTMZG61TBlfUE7mwRh2vykzPxIKOFqTCfPIE2NzcSMtoTxM/alJH1fsoM"
    "J0LN5i6wQihzu0GzMmJZqRmFOt1Q6+dyw35lT3tLQwp/rIlhLmVA+6TE+JTvz2aKYCmO5T"
    "gee3ma3CR0TNj8Hk6p7RnNI3379XYjQTiYMAPM9ovn/XgtF8/66W0RSvKtNUR6r3GxTlNN"
    "ZdtGGPxZ0fSjVYE4H9DTzKVbwADZJRY5rcIQ52q/yJQ1ET7Ykt9eTbogodSiOXldnjwbvJ"
    "D9hQlpKLfxuMDyA0lPdeD0lcTHtIRM6lniPpuL6SJyFur/HmFrJEFicOW4iqgB1ZYZ0f5G"
    "bxLrB2BnJJ7CAO9Q6J6zy31w11/Qkvp9v1FWmihum1K79LiblO3g2bOGtR23QUb2At2WrY"
    "Rji1TELHsJsLrhn6EFVFPTaj3pO4tgyGmMtzxXcJh+1+7JrL8FSgDl8wr4bF7qjjNoFRcU"
    "1XUUMUOW3ktLXa3PeNiENOGzltXErIaevHweJ9nD0SVT5YxCp2ctz+IMDdtmUMe4ZakUX9"
    "o0kl6SfPVHGSxhcf9H+UhqZCdXHb2oojORndQU3NJGlW+ZF1tIXCwdKeVJqoqcAx7AsqpE"
    "1so3ZD18T3newnniuJmsw80inC8JR5ljEdVPAz0ZthEztD0zarqJl6QFfTIWoESJ0iWrmI"
    "K3TQaPS0JUC60UHrSZFaFb9eLa3X8fdzkyyWrv2+hWoKrRpK135fVE7FolJAOGp+gOi+ft"
    "WmMDC0qtf8X5UKA8Mn+orJHxmR7bs6d3Pgd+adLCkJ2zzMfv9/hD9sTg=="
)
