from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "work_calendar" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "week" JSONB NOT NULL
);
COMMENT ON COLUMN "work_calendar"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "work_calendar"."week" IS 'Weekday from 0, Monday, to when it opens and closes';
COMMENT ON TABLE "work_calendar" IS 'The one row of working hours that the whole installation shares; `CalendarDay` tells the exceptions.';
        CREATE TABLE IF NOT EXISTS "calendar_day" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "date" DATE NOT NULL,
    "opens" VARCHAR(5),
    "closes" VARCHAR(5),
    "name" VARCHAR(250),
    "calendar_id" TEXT COLLATE "C" NOT NULL REFERENCES "work_calendar" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_calendar_da_calenda_a2fc5d" UNIQUE ("calendar_id", "date")
);
COMMENT ON COLUMN "calendar_day"."created_by" IS 'Id of the user or client who made it';
COMMENT ON TABLE "calendar_day" IS 'A date that is not worked as its weekday is: free when it has no hours.';
        CREATE TABLE IF NOT EXISTS "claim_pause" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "since" TIMESTAMPTZ NOT NULL,
    "until" TIMESTAMPTZ NOT NULL,
    "seconds" INT NOT NULL,
    "claim_id" TEXT COLLATE "C" NOT NULL REFERENCES "claim" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_claim_pause_claim_i_3e5d42" ON "claim_pause" ("claim_id", "since");
COMMENT ON COLUMN "claim_pause"."seconds" IS 'Of working time';
COMMENT ON TABLE "claim_pause" IS 'When the clock of a claim stood, as the customer was awaited.';
        CREATE TABLE IF NOT EXISTS "deadline_policy" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "importance" VARCHAR(16),
    "response_amount" INT,
    "response_unit" VARCHAR(16),
    "resolution_amount" INT,
    "resolution_unit" VARCHAR(16),
    "warn_percent" SMALLINT,
    "escalate_amount" INT,
    "escalate_unit" VARCHAR(16),
    "raises_importance" BOOL NOT NULL,
    "hands_over_to" VARCHAR(16),
    "archived_at" TIMESTAMPTZ,
    "hands_over_to_user_id" TEXT COLLATE "C" REFERENCES "user_account" ("id") ON DELETE RESTRICT,
    "partner_id" TEXT COLLATE "C" REFERENCES "partner" ("id") ON DELETE RESTRICT,
    "reason_id" TEXT COLLATE "C" REFERENCES "claim_reason" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_deadline_po_name_d38793" ON "deadline_policy" ("name");
CREATE INDEX IF NOT EXISTS "idx_deadline_po_reason__0ec4dc" ON "deadline_policy" ("reason_id");
CREATE INDEX IF NOT EXISTS "idx_deadline_po_partner_d3df39" ON "deadline_policy" ("partner_id");
COMMENT ON COLUMN "deadline_policy"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "deadline_policy"."warn_percent" IS 'After what share of the time a deadline is due soon';
COMMENT ON COLUMN "deadline_policy"."escalate_amount" IS 'How long after a missed deadline';
COMMENT ON TABLE "deadline_policy" IS 'How soon claims of a kind are answered and settled; without a partner, reason and importance: all others.';
        ALTER TABLE "claim" ADD "resolution_told" SMALLINT;
        ALTER TABLE "claim" ADD "waiting_since" TIMESTAMPTZ;
        ALTER TABLE "claim" ADD "resolution_due_at" TIMESTAMPTZ;
        ALTER TABLE "claim" ADD "deadline_policy_id" TEXT COLLATE "C";
        ALTER TABLE "claim" ADD "response_told" SMALLINT;
        ALTER TABLE "claim" ADD "first_responded_at" TIMESTAMPTZ;
        ALTER TABLE "claim" ADD "escalated_at" TIMESTAMPTZ;
        ALTER TABLE "claim" ADD "paused_seconds" INT;
        ALTER TABLE "claim" ADD "due_at" TIMESTAMPTZ;
        ALTER TABLE "claim" ADD "reopened_at" TIMESTAMPTZ;
        ALTER TABLE "claim" ADD "alarm_at" TIMESTAMPTZ;
        ALTER TABLE "claim" ADD "response_due_at" TIMESTAMPTZ;
        COMMENT ON COLUMN claim."response_told" IS 'What was told of it: rules.signals.Told';
COMMENT ON COLUMN claim."paused_seconds" IS 'Working time of the pauses that have ended';
COMMENT ON COLUMN claim."due_at" IS 'The next deadline while it runs';
COMMENT ON COLUMN claim."alarm_at" IS 'When the deadlines are to be looked at again';
        ALTER TABLE "claim" ADD CONSTRAINT "fk_claim_deadline_3b8c8eb6" FOREIGN KEY ("deadline_policy_id") REFERENCES "deadline_policy" ("id") ON DELETE RESTRICT;
        CREATE INDEX IF NOT EXISTS "idx_claim_due_at_4c5768" ON "claim" ("due_at", "id");"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX IF EXISTS "idx_claim_due_at_4c5768";
        ALTER TABLE "claim" DROP CONSTRAINT IF EXISTS "fk_claim_deadline_3b8c8eb6";
        ALTER TABLE "claim" DROP COLUMN "resolution_told";
        ALTER TABLE "claim" DROP COLUMN "waiting_since";
        ALTER TABLE "claim" DROP COLUMN "resolution_due_at";
        ALTER TABLE "claim" DROP COLUMN "deadline_policy_id";
        ALTER TABLE "claim" DROP COLUMN "response_told";
        ALTER TABLE "claim" DROP COLUMN "first_responded_at";
        ALTER TABLE "claim" DROP COLUMN "escalated_at";
        ALTER TABLE "claim" DROP COLUMN "paused_seconds";
        ALTER TABLE "claim" DROP COLUMN "due_at";
        ALTER TABLE "claim" DROP COLUMN "reopened_at";
        ALTER TABLE "claim" DROP COLUMN "alarm_at";
        ALTER TABLE "claim" DROP COLUMN "response_due_at";
        DROP TABLE IF EXISTS "calendar_day";
        DROP TABLE IF EXISTS "work_calendar";
        DROP TABLE IF EXISTS "claim_pause";
        DROP TABLE IF EXISTS "deadline_policy";"""


MODELS_STATE = (
    "eJztXW1z27jx/yoYvcl1RpfJcztJpzO24/bSS+yb2Hdpm7uRIRK2WFOESpBW9G/vu/8X4P"
    "OjCJmUIGnfJJaIhaQfnnZ/u9j972jObeaKp+cPzAtGb8l/Rx6dM/ij+GBMRnSxyN6WbwR0"
    "6qqWLG0yFYFPLdnPLXUFg7dsJizfWQQO92TTS48Ra0a9O0b4LeHwymcW9+23xAkEuXc8m3"
    "x3Y7nUmT+FnjzhSMGbP4zJckaDWNIek+kK3uDzp/JDbW7Bpzre3UD9h57zn5BNAn7Hghnz"
    "4VO+/gZvQ1fsGxPy5deRCKf/ZpbC4IH5Qv7Y32Sjxf3k1mGuXQDWsWU79f4kWC3Uex/sv6"
    "p28vdMJxZ3w7mXtV2sghn30sbwc+W7d8xjPg2YnYPbC103Hpbkrej7wxuBH7L0i9vZGza7"
    "paErB01KR98ge280mVxcXk+uzq8nk1FlQBOJ3BjEb1nck5PB8QKJ0X9/j/rNfrV6dyQ/4P"
    "r8H9fk7PLjx5Prc/Lr6OzX0eh31ZwGNBJQKGcA5tDuhmJOoB8okzcyLLP5biSYGXjJ/KyC"
    "5wX16OUkSug50bI3A73R9SxZ7U8Eib80obcB8wks3Hhxl3eMeoDhJ8F/3794/uqPr/708s"
    "2rP0ET9VvSd/7YMgYfLq5LoMuNp4r42Yz69ZAn7Q9ito7m9NvEZd5dMIOXb161IPfLyeez"
    "H04+f/fm1R/kB3I4TKIj5iJ+8kI9KoIr94kquH+/uryoBzdpXwLXdqyA/I+4jjBpUp9FRx"
    "KJ9kHASf5q2A2n7Jb70Lua378BHhSONo8HTHSb4S2DIJGTncyF+I+bB/+7Tyf/KI/L2cfL"
    "UwUmF8Gdr3pRHZyWBgm0Au5337HT5hutgPhgM2UBPGa7pjXH3Hv45YEzZw3Q1Z1zdizyNP"
    "nDnCneC4wfPp1fXZ98+qkwb98DqPLJC/XuqvTud29KcznthHz5cP0DkS/Jvy4vzsvTO213"
    "/a+R/E40DPjE48sJtfOYJG8nb/0uFcLb+5xGI9+YUut+SX17UnnCX/CmttVH8xfz8jvUo3"
    "dqkCSa8nvGCv0Hm80XsFF41upHthrVqPylFq26v5O1ndzHjddaAV+ksk3JAobbchbUhfMa"
    "ZInt2O/gj0VAYG8jQpoVxKYrUVXzN+mgix5v+UyuhwmsIT39vfkoN12DH139cPL9i9dvpL"
    "2U4qlOE0B0TGbsW0eVaZBTvtkIcLxFGExmVMyqo3HqeNRfNYxHQa40LtNVfIAeztZ4Gh/Q"
    "6a4IGJ9+uDj5/M/0OE+3xo+XF387rTnQT/95fX5SOpjgkfwJGishkzBZrQWVRC6FIDUm4E"
    "/YbKLX8MEiIHNqMwIbTEwX7HJ9ZOOR27o0FYaiJCoOqDjUKw5nLrfur0Pfq9MZsoet6oIl"
    "m02CpN1aTUHa9C6FNSdFEkrv33yaLFHV3ztyc0sdNwSYb4jFQxh2eMgFi5buknnwj8+9O+"
    "J4oDX4fFnVKIb8oPWaB3KFQ3GFu2Vedgrj8CdOHY3YDG3S3uzT3yM/X5+ZcaRP2R31NjjQ"
    "83I9HOd7xKbsw2meH2EGEG6isuXlcISNHmHfr+M9r9m3Bm9LKmAw8zn6RMV9V8NnzWnezj"
    "QXTNOkeZl+Lu6aiYam4eHKi2zPxfVsqHO/B+eVISbHiWUxIa75Pas1OvKPW80OqhqCBp60"
    "XGt4nJApo750HUoZaQVQEgp4DXY/BWvAAV0/5hollySDBsSML6GlZ7GqefH47rrQl7LHEb"
    "z7dRT1iEEIwxkWyLccxfmdDNZ01X29FGVMPsczrjPZjKKNQ0Y/RTSnE/Ryyrf6OMOFveFS"
    "KkriUjJ6Ke1J5NFzg9WyPJzq/wqWzfRL0t5k+mVDbuvF62cduBdo1Ui+qGdFfAWDfbzJw9"
    "gMc0nMXK0pcfzu3Mebg9ziizrD7cT3aYM7NxMpIW1WHFdfKurX30qQsW8LB/boTTikgiSy"
    "SCYfnT57ALtxEw2pKImjbPIoR7r3RMc0L4gYbGlsJVZS2jBa6OUEjhG7CslXhLKK41+5z5"
    "w770cWHcYf4NOpZ9VplTFB93PczV7imL2bfUWfLlMyLT994KfDD2ZBpByeXJ2dvD8f1Szu"
    "HjA9Szs6TFQLW1o9rjuKf6Gg+trUf09ro2bzj8etMTBxw4lNO8bLnhB5QEdBJo6QYf5kyX"
    "041gkV6mLbkrF76A0eQh8+Y2Q5Yx48kWQyNCczHvo1YbQ99ltDT39Nf6n6YPikiI/GuBek"
    "pw3YiA5DZUR6eni1EunpY1hKSE+P+qSn1Xlfu14ab2XWKb2FVXJYK0TO+hJofMG8Gv6zmW"
    "1OBQzexjck9V93YJdfN5LLryvRqi4XddxyS7xqKoHgrgF3q74oo4EdxBWVWoxa1GBR6CDc"
    "fj0yXHnb9JGMzBewmc9y3e0nqOuJmeKEMoqaiTix2ntJztr8RRk114WKWVA/gPElYiUCNn"
    "9LoLmQCYOiyD558VgyJ3ErMZZWi3yTum6JPfGYSjbB7DpiZqBPwatISMmYuwUdhB2JlAxS"
    "MriUkJIxj5LZbcSgQXdhBzHSYl0MtGO9CLaS3BbD2EZ/vg09S0JJpqHjBo4nnsrP+8tI81"
    "A4ny+C1VvCYPWtEp20l0OgEu62LxGCvUEr8xLMYVtV6r5S/gUcsytQ7h865jLUhdhmYGs4"
    "Dxuer1VpjDkz7Yg15HLfeya3inmD4Z57Om4z3u1iu3UGfPMgd7lgBx+lrtXJK3bq++IFOz"
    "SXcQNCcxnNZVxKO19KaC6PDsdcPnyv5oxRW8ujmRMwec8/UXv9O5IiymzluZGWnHMH3w/a"
    "jWWErdJhI3NOht7ecn8uk0GsJHiDnwnUt2bOw0aHQkkUDTyTD4XIZNFaZwURg1faLsIGYg"
    "uwgqV20EDRvt1LPNdGDBQmUiFe4DPM688fzq53FTBw6d9RzxE0/uUV9qHwfNzGP/Byy045"
    "TVVlIr6UxoFgQQBgiyzPMNgGLhgGcgrBDFAkogCtg9Xc4HhkXxgOgPyGgcrnIZ2/yG8gv4"
    "FLCfkN5DeMWhdb4Ddc6t2F9E4L47zM9nAeRVkxt4BzF5SbMS4jLPfkyf+B/qsDcUFoixgn"
    "acX3MdN76PuywpMOzHmZLaJ8/vPn7aD8sgPILxsxflmGOKo1IyaqNm1NgMspBzuOevVYV4"
    "XLdY1AeijIE/tLM6gliY+hLuHqgVQksx/wuJpHl5cfC0rN6Ydy4uifP52ef/7uuRogaORE"
    "tET1kIS9GD5v4kvqGSxozYGpkTZ7ZM5dVcyEOT7JAiueiHhgCPfclUmjEyXbqxmUlgJgmY"
    "zZxb9GV86dB8iHvuB+D2uixzpghgQQ/cR86TNh/oltwzeMfmuJyKu0GbeReYuktTRL0uZd"
    "LgUlgsSXfNvSCWbKKuaq8HTMxwk+h8VFxT1ZUkHiT2C2aq0cQjd+6DLxNH5yQ5Y+zHwpzG"
    "pKnW/rQ7vERcnPx1io4bjCOfQ64ZpVz0tCBtNIA2KaO8lt24kUDm0ka0WPHU+55rXcijmB"
    "g6AQevQqqv2zAqS2TzE97D7H/e0nomv9irmZZNIt5CL8bcpIMj5dNJFkbnRRQ5QeEPn+4M"
    "SH495nuSM/4HDgu9JdyP1IW4ifwZikSkNM58tvbhNZDa82b9xwH4QuSXRJmrs1HYQfBV2S"
    "6JLEpYQuSXRJGrUutlHTZMb9YKKLclHK4L1/Q6g7Id0CdE3CLlDotZxlcftesB2mWAxTAe"
    "pk4TOQUTHt0gboyEuXXGdd3MAvm/3ALyuO4BzVNdGt+F0ne3hz/PmbDpg/Lx+lGeby0Ro+"
    "TRv55h4Q/w744wWOg1UxDXGwSZrqE5tPFQ1TYbNyT8dtVJZi6+ZZw2Gv6EeuKHlBP6qGi2"
    "wRskW4/yBbhGwRLqVdLyVki0Z9skUYFYFREabhiVERjzkGt13Acd/Bw5CSrYWUlOdpD9h2"
    "rI65r5CuLY+5G1LjSsah1N/6Tx6N2+gMkWvUISRHwJT43vFkBpipz5cqM4w0NyzO7x32RJ"
    "AH6oZMll+8ZwuVtH9WXxFg84660CYRWSJpk1xdcCRPkDwx6xDcN4sPyRMkT3ApIXliHnkS"
    "XYObSDVBx2dbEjP3VB9d/XDy/YvXb8Zkxr5124SGvkad06w0N6qiJG5URm9UuauDGpEQiY"
    "jB5/2GoQ/9LyRlWaq71TogF6UOD+dBIgaRktPUTFsoOaSN9pk2gjH64J0EAZsvgtqr5qUW"
    "41YSCdpOHA8O9FzrTpkjfWZJC+uWOm4IZ4Y0wFSNR37neNICky/i46Q+XaRuB3ghKwNfqr"
    "2JyZsCFoM1lok1F8yWd+qpR6Lfs11SKRlTDRspL7I9I+nZUAdiz0aSS0WwgbqeE0Nd3Whd"
    "fepy657Zk9ALnJrkPu3DXBHGQFrTxtqQQFqlstWoDIkq16woREaLZfFQo0I18wX3FAkrVA"
    "4hx3tLQKu8vVU1oWn8t3R5jmXBgVAEXGaRiR7G9fsaEs701HEXl1SuspdyTGWFEvMFuORf"
    "0DIMVuiuQncVbpHorkJ3FS6l3S8ldFeNerXEpLWtw/amAuae5KOPfAn7kEVFx3pPpSuFnf"
    "je5y187/Mq34s38Ifl09mc1hmazQCnAgafrBsD3MUzBK1aAK74hhZUiCUHg03Xs10RPETA"
    "B5jRure+H3XH2+wdo/9L3sqgntTHcrcEaRSkDm8e949zjluoKmzNZfJyMgajPDpJqZgnor"
    "0u5fDmD1bFwKoYh1EVg06FrG546/O5riVfEkW/gcmWfDxYG7mIyrJ7M9KjCxB5S9QXJ7eh"
    "L1l6WaXYsXqoTbxvM8Bm1Aqchw1pu6r03syCo1zvmd9JSx2siBmsEQ7oQyrgGAYrXQwzkW"
    "PEryV60C4UjH5kDOExVJ+uLMiGCtTVOdsDwB2DNPcX2mydFmCFb0Aufv74cVdhml+4f39G"
    "Qeu3aW3EReH5uC3yYgktJ1a+qW5lb9mDzHg/46HfpST3O3KTfLX3dHVDAua6qhAPYd8spj"
    "5lfQnwwT4U40Ax/KIOZDO2rIPQPDH8Ynj+EcMvjmIpYfjFqM/wiyVj91Us/351eVEPZtK+"
    "vEocKyD/I64jBkN0g43pC3xZm66IpGPl1YRPHLSh1ZgEHLYm5sG2RPiCefJahw17Fhdd05"
    "63QCyhK6ylhGlOq3HmSOizmlqcsoNTc2pxnnEvAN34JxUhXKd4Fxu0at5W1HSyyNoOmzM4"
    "9uTlw4pRl0VdFg9g1GVRl8WltOulhLpsr7oshrgOGxAI098JaudrS/BlTsbgfd8kmFVgcM"
    "1V7xPfp6uWWOK6q95DGmSjP9+GnqUY52nouIHjiafy8/4y2o2y+vW38nwFJOruzLcAmYkg"
    "kFiR6Nj0kR0Fy5p2lPbo208IiAqc+vm6s572E861vufiTGrw6e+GBEvAr6G/cuPSUvQ912"
    "hYxivRaZO79AGoK16oSnSp13Pmwy+cwChw5MKQCzNsd923AxO5MOTCcCkhF4ZcmFHrYgsk"
    "jcvuqKtdcL0oZfDebxLUORVWA+qi1OFB3X+tdUdMktukVaBPOXcZ9RpMgKJkCewpiA61ia"
    "TvbPd0Pb28/Fg4WE8/XJeA/vnT6fnn754r/KGRExmy1Y0asBPhYgGK1Qao5yURdT3ULT5f"
    "gOIX8E1me0EWkddEnvr+RtM9J4iY62HOFWOkjXgqhnhr4I0ePPTgmQVkY+mSa/atwbw+sN"
    "IlaxArrPxKyG5KlXy8vPhb0rwcx2tAOhTDMB80Gwo6pY+DGBRMDlfNznX1C7NAA68f4kzK"
    "4IU0+lEWdJ2uCIUPdO7uIlXrccN79cv52fXlZwW34KFvsZKTE/q6dXJ9L5lzN1P9xm+AIe"
    "9nP7EwFpGDVC9AoChj8GgM6CjMIZj5X/VQrMgdI5ItkRbxNKsiijf8C1EWxeXYIXNCPmLg"
    "8eB2D2PZV3wrC9XESJbP7Jb5TI5Uc0hL1mbcIbZl4hear02p8EUmMKCeIhiIWImAzYlFox"
    "QFjmguVqEhVxMv83UUicjHqqx6FARTf2kMw2OGCo/JBqGraZRJHKCHsv8UhtHc1sA3FThA"
    "eIe5DIGxsj1rcBgr20us7K7LadIHZv/isGWdZpE9bFUphGw2eUjaddQl4Oy/Y0nEGnROlr"
    "I6lbhntrzwL2Z8OSb3scHtBILwJSCorv4vmD+jC6HaeLIx6BNJRyrldpMaMvRHdon4VX2q"
    "tSCZw9+igloxh5i7fCUDglGhwXhfo06IfeMiMd738QQlxvviUnqL8b4Y79sjmNsw9/RcuY"
    "utV7XYY7YCfqRfc6I2ZyFLBfYiDZlM5CrnwxNQ95VbUrKU8NMD2NAefZ72lm+sHJQqk8jW"
    "mAVrQ1JTOQwZ0wgZa86t0XgetqTWGPBAfLYnB6Iyi7XYubzEQWzbPXJzKcmwHd+qoUiupe"
    "XyU8gkUu7Mpc58VJe8UT0YtyZtTJsMe3PdZ3dwbDM/NeCSK+w5XrixDQ0masgnxWIKMB2D"
    "ULRKdmgCB+UCRt6ZRmX3OknQOMFlYxOVblS9qV5OqXBEXPQekMraImeHnJ1RJ8e+EQ3I2S"
    "Fnh0sJOTvzTBT9S82PvNBs1lk+9H3mwAn0qiunAgdh/W2BFM1/swrOzTeLSmIHgfa2rxfZ"
    "js8s3WSsBaGDgH0LZdpjW69zoGIqcYAA979JV+xjHeWxIoz6o9H6Y8Z5aA50QRCv65k8xj"
    "6TJXVg7MK6eqaNhkJZDB0aZWshYgiriDZQGGlz89kLSkAt4X70t7ci9/ApxPGIH7pMPD09"
    "ufpwNfnxw8X7q+GJDFgIgKCuQluUMhhwY9VZ+Fzme9SVmXXqKyE3o18ni2OgPwZW6Mv7Wz"
    "U0abO2m5c5BMxL6m4XbbdZ2a1kLJjL022iHGp1oRXvmeXMqVuPdFW4rAdF0k/jXvYP+xaw"
    "35+fffh08vG7538avyiFUiTj8KrCTsSICRYE7qZw54QR7na4fQbzcjURPLyb1ezfzXtIRf"
    "DwNpL+iYkYtDvngWlRQGU5xHo91s58wf00sKUr0kWp7ZFBo4vLz7B4R3sKtmAPzHcCLS0k"
    "L4MTej3G1ox6HnO1FL1M5AB5zf4hDuidXt66RACz1uUOORrI7iowXoHC5TZTSanURiTSlq"
    "gPGRSeJE1+IsbkubwE+robwxFTSy9f/PFNyirJF22E0hWcCR+rrBJmUTsWWlbFMLJJFl2o"
    "52mpiON4Gz7eMSW5+YhXO8AxN3nMbx1fBJNoqdobben1PeComzzqkedsQ/95QRTH2eRxXl"
    "JH6rUT4dQSEe0jXRHGsTZ5rBc0lPEOgsFvtOucvo13AiuCJttAX7h/D0NK5IRLwtjVL5DJ"
    "/GhAZvSBESZPIi27qDeX+2aa0x6qS8oa9di3gNiM2q7jMbKcOa68PED80Hv8LeW9W4HUpf"
    "58E6M4J7c/w/9lxjy1+pLhF4T6TDISU0ZczmVCK5nv6g7G+vjmQmr8Btyt8SOuYaPKwkZv"
    "yHLXlTnM5JeVO7ITvI3DcIRz58FHPL2Of8ZWWaqcMbrhGJTFDR4F3QizPgCGLwA712ZXuM"
    "qye7PtHaVqieUUzCmnUHNrXStjRbO8waPUl7eoNY4zRYbNFy5fMbYZriXpY0cVugqoFUwW"
    "zBeAgw6ktaLHjmeibU8W3HWslRag9bLHjiiWV+kLScxv3sNlAqq7TRZEjn0K5vLuaIJYlj"
    "tGJFuyeWGm/V4y7dfXSypqOj1gfBZ1+FPa317O27VA12qIHfDOcm09Fmd5teJz2ttholw4"
    "YDqg25BY7ZFQvy90dphINxvnOrAnFmgPoB92Xbsmm73TDlLI74cwt+4fZd1q6yUE05yVh4"
    "lw5wKCLUxCL1t01ONPaYeHCXc9j2JUzUY14U9dbt2r1Kn1SVyT5+O1uVwn01zTrnUaSbgA"
    "xYz4nM/JjMO3JpSo3ogMISPT1VsZK2BRz+OBdBrHFyfjMAJVmlHOOFs0VnTs9xO6ZJxNM9"
    "tintUh86zKdA5VCJuvGiXtD4I/Gvy6XOST0pmkBRFz52o+tWm6MzwRca6Qx3v21rFPmD5w"
    "6PSBmIB5o4m7bxEHkdKh5SzMSRzEYuqRu02Vli1ZUYZCuZ5OzM0h40oxfHS8+1GTJq8edl"
    "Dj3aTdWh3+RgncEEfq1Ha4AEMHBlyerjeqjvrNWCYOlwVKLVCmbfXKZyqmS8aAOkFVae+n"
    "y9oK7ekMVx3JP5RGWC3UXvMcNXislGDMzr53BzVWShjcqsBKCUexlLBSwqjPi1hIIQ2ZDQ"
    "jts8fs6EoL1Ss0mJM4SvjQvF0HZQ/mbWWOIqrr6zfmVqZxpMFFVPyniTa4SGsDrSMOsipC"
    "66kDeTHYpSIgkRBRiSPJ0glmjgeW/4pRv0oOdBVa76RrtOllHxraVdK8H9Vqt2WTetGtmo"
    "19R4iwLl1uI7aZwPYUV8PxrRxwO9w2fpIJFRp3jehph01jkTbsEDIQ3ya3ZKBBlOE/8uSL"
    "gHN7TOQF41z6O3XjmMoUJcyuCw94ZG9aoQBRghTkEgfjEjdKX9Nn2hrT9ptDoj1CL3Bq0s"
    "quIbYSIRxcowdXPxvRY9MQbWk0R5e3ZJlLRdSNBe6b40IaBnmE3qHcbzd5fBmnSXfN7uqs"
    "U16zO0JrtddmhLvokQvqy0st8P7X6CujJoleabM20n1TO9ArjV5pXErolTaD2cvDqf6vYN"
    "nslU7aH4Suftjl5c28zNa0txf2nz5KQWJVkOM4ECJzRTfHz3GnmWshHWLrr4IlpqJoyKyy"
    "NifCTsmHWyZr2zb7zrIW4y4URL5x12u3KiCBiJUI2JxY1HVFdNNV9dl4lXa9VG3gfSQgHz"
    "9QN2Q1EfcRq4acxnDesXQIuiqVmcQBqpVvXnXQKt+8alQq5aOiZhPNbA18U4EDhHeYW53o"
    "x0A/Bvox6tOo1KgS1UQrzapETZqX9arED3xJBOdedPyLKIJGRsirGg/UE0tQTOAFvBHn1H"
    "inYvV4CLoEifPfjUnkQ1HNstLGbwloF0TpGzWZPbb6yV3cM5FLRjpnYo+Q+jtJh4h6Dfpq"
    "zDos9o1PQF8N+mpwKaGvBn01Rq2LLVh9mWKmg3JRyuC9f0Oo+7+smZYTo3Me1nHN6wuRZZ"
    "IHVASrt40ihQl+YA28zXO5IojTudN0TiqzbTKhq7I4pVur520wqcuiOK3XT+sl9T2ZyN6q"
    "dQe2Fyssyxo8o0cnt4G8cCW9TmImOZ3YPlIFfWlWTNYRxA6Z4oK6GUgDlDbU32BqJE0eDM"
    "m2udy7I1SNCiVzRwhmp6OghXxvm08Kou7WUxHEjafDeUodwcSkTRs/5dxl1GvY7+vkS8BP"
    "oYOhjKD0ne2yA6eXlx8LxMDph3KU1M+fTs9hMNRYQCMn8i5U5/tMpqCecDDGJ3XZ7pvne0"
    "UQ5/v6+Y6BasfBhhUWx0TSr1oe5kbxQ1hjjyGTd1Tl74AQxCJ/e1+azkw0+69Mh5XSdODV"
    "rZRWPWN6QPqwi0k1HstGRQOffwNz2qPue26FqmRdTRBPpc24LYyHxa0ndr752kCeE5K0J0"
    "FNoO89YwvxNmJjkhQ5c7qStXKmVBIB3KuG6PTU55p4YjWr1ZRVmceqgcUYgoMhODvfrw7C"
    "UsIQnG48J4bg4FLCEJxtegLwbsvAd1sSLasrvEl7BLcDuFnS3M4hZKkEAtwBYHno1R+n9f"
    "Am7dsOUWMUlz7OT3kmljBLSkB1nZJJe4NVvE2DGp896xTVCM2awxrVQyTIH68sI8G7NYJ3"
    "N5yYxN6xnAWtp8Pyj8dtTNii1HDY7HyFgs9486u35T5G2unYbWWknZB2wqWEtJN5tJPF5/"
    "PaMOzmDHI5EYN3pb6O88K66CN7HGYAedQ2D10FoAPrAViQOYJJ2wlBn7tsIxhzgseO5Y4I"
    "kENa0Akc2tOxRvAYpyOmR1oHZc/lInfB0e0rstpRmPlF3RPCMYP2Oe5xL3eDzkDnNsMOaM"
    "cneh9bRNTTT2BrHXLYa1GT7I4wzucNgV4/n3dO8auBaKf5k7HqRPWnc6VLzKtFA+ryu1Bd"
    "Lo4DUeO9QBJxlMRAykvGAU+iVN+RGwu+w418V7CA3ELThc9gtB1Pha2ymnx1Q3/YI+rdoh"
    "8C/RBInqIfAv0QuJTQD7GPfgjMQDdw3nHQwHTwTdr3st/vVE0qgvvyRQdsX75ohFY+wiQL"
    "x7LhV7jVHd2xfAAt5iqc5segesmy0mjcestSNp+Icvv1JqdHlGh0IRJMOrqkDszHtzKlEp"
    "eO4bH8iwkBv0X+KZw7j7o15uQjOuoSzuYkZIqKZZN51aVkcm5Y3PeZS9Wvwvi2wezKBPau"
    "x07S/gCP9f7T+wiLL/RcZnkJgy25rfgdA37P9DKT5CUOYoI+Bj4PjpRa9JoDh3IixwBfQb"
    "HpI3Ko3kZqwfsxNtJ+rfTesc7rBxqQl8QQeX3kbVDs9E2pTAqtKNOsqEIm/Fgr1zp4S0LH"
    "cHjohPk4ObfxY/3LPrfA4so33E9c1zqYS3PKpKpo8SC8lw5Sp8ncrzYat/qXo+YTu9i+g4"
    "c5lozM9AXjC5eRe1jeZLoi8ju9JU4giO3TW2mwezaZwTP5VoKwIPC/H9Q5lHvtu3uJM7T3"
    "0Y9s1Ia/b6c4+pHLmxn6kXEpoR95937ke1azJbXwzWzz3Wgrp3hUtD7KOhlrS6D0yKr1sA"
    "mRaC/dfXYa9N4P673Pf7MKzM1sVEnM4DPXWDZKhNN/MyuY6DqyynIGYx9tMU7kg53yMHin"
    "OnkLBhd8aTkYGyyD/r1dygrUmv2JgMnYn/706YK8ePqM/OPTx9QT7nGwhsOp64gZs3vRNP"
    "tfF9LsFqDMT2Sa6uqwtNbRqQpvsYhOcijvbQ0dhd4E/g3APBFV6E98n65agC+IloCHKTeY"
    "Cjn6823oWRJTMg0dN3A88VR+3l9GmmvmSk0fsMaYl6bdtvicqUsH3EvqrImONb3WLJ2vv9"
    "XiHyXA3wT+nOQeo3+rzGKAXqRwk/iXEeryrgXVdMGfuty6FxPL5SI+mTT2naqw0fsOHMyO"
    "K8kG4oeeGCviM57t1JNnxJTJCzWB28Mh0eP+5IiJxJnpngoFObOrqo2uZ0yaY3ZoBU9gAS"
    "w9gJxPub0iFhxpd7AV9UAR9TgmslSg0EuaURAxWYWSYxFzIpEG5bFlzkEAaydSaGG5wKbF"
    "FLF36/hiCxyezwLH34jDK0qiT9s0Cs+QyODYC3juBf5q1OwljJ6PuzgIWdq0g29Qla+F45"
    "966YKD7XAGagX3V+9im5J77kqG+voEMGU2KGl1rsDHdKUTDhxvaDLHJboBh3IDYpRHD4cH"
    "xk4PWRpV/7IOetPMPIoLw2rBcdF9y0mbG6zfbmWvSU5/vYDuotRB7Dtb51HxDscjpu0OLi"
    "HsF3q9z9dbFzZkPcRzIoi4PuIBFfd615QygSPAu3V/kAZKFbi/X11eNLgM4/ZlLc+xAvI/"
    "sm16Xn6sLj3fB6wSn/ZpXJ6xJU1OdnBaF7O+U5IkDWpv5knyce/rqZJ83P16tuTSY5KLVB"
    "xHwle+IzfxXzfE4qEnI5sDGdPMFjUJuDbqoQs3UgwKT8p/ZO9OkpAz9X4c2pBvWoztRG4F"
    "Q6yNOyr2zZLFEOvh3TMYYn0USwlDrEd9hlgfOleUOPfVzbSlI0Mg1U4VT4onQsbq9bI59W"
    "8rOkFdmuGWIreJgMkDYlIkdk757UjXZQL7cSD7zOK+HceiZkHB48g5uyKJm2nYozmKUdSZ"
    "ypnEAc7lAZIHyTC+jXSfoiTqPkbrPgwg3GSQ83IYfWTyCDue5dhM/rDu+m1BZnsa7rM90X"
    "AfqO/I31kDaTN3XBBCArkXAjk/KKCDqCB/nTHJy+CQ9D4kDzzQXCOJAA5G74Ph89CztUYj"
    "k8Dh6H04ct4THZdHRewgjJlH+XArbqhNAS2KHyWwLVnEik7AIrib5hErZqfaT2zXZhKrLN"
    "kOZcFqfKu9gf5L1uHhI15c02aVCIuG40rG642aYw6i5+MuAQcibdrlbgZ7YG56pRyMPeZH"
    "ydVFOI07lFnVZSqRsSL+gtD3RBRcMIdhdb5P4htqr2v027teQncMLhgquADvHAxIuS6oL2"
    "suaNY4zkQM9h9sRRPEjO37Fiy9Z/C1G4Eb+GM3MVjQSjmqaANz5y6S4OaxSkiCGzckSIIb"
    "NBhOwOZag5EKmDEYm2RkMnYw4kCRGtWnyS+dk0CvdNkrDZv4QnJbOoAWZBDSMqTx0aijWe"
    "ZEjsAe712rxMwgWP/FCB+C+fVfrqm4HzX7DdTjcRe3QZC0XOs1UJmAKVkwX4BWIkN/xT2z"
    "ZTUWmkTEV50BXYR+9X71bmawb94QQVcqUecSXiYBxrbty8TmdlTk5SZ+fUMcTzYTDP6Y8m"
    "9Ra+lkkJeGxvLWECU+d5mK0lf3HrkKtpauBwEfSK3oSuRTPwST9Gna7dIHtU9WnWHzp+R6"
    "xlbEdm5v5T0kmBCq6Ox8Kl/FAdHyE2YU2tN7Bj+we7WZ/MJMrkrW3Z504Scmt7biFzRANw"
    "feoTTsXNq30Fi8Q1nerPvnZ/EO5VEsJbxDOeo1wvygHUOFlLyRAge69VzuTUqFG35XQq/R"
    "rmpUo5N525BjCjkMKtkZfAd6H3o7Uw9v6w98W1/dcNHQWdP229NYhwS4Z6UV7+QPHSDK/F"
    "vuz5mvFyNakjr2bVXytVoA5gSOHbs59DLhmkd6SejYMaS2re6mUFcbyVrRY8fTpZ6Whz5p"
    "fwS49W5LzmqjIZqm6+x4AiHWrXjpWNRa54nAsWOnCtopf4vWmV0RQxwjQDZwaRYkMdmPyW"
    "4YO2QbjHAmhaNr8ug68wX3G0K5mo3sotT2DO3RxeXnTycfRwMN7NDGNsZ+blu5jMoD6wCe"
    "SSDe+nhj9YtNhmKQqxBZVJ+2cpYTxNPb5NO7EMbZ1YrJiRzBFtdqweDVALwagFcDul0NkC"
    "EIo5a7Aer5uNPlgLRph5xCC5dajCxnzGf5Qs3EqbkWsLY15vzZ5j7bHAyP8UOYVWWv7BqM"
    "QxiYGsEin9ue0khGbf8icpQCX4cgycs8iiTZ0g2hL7OVDLiXKpQt3pLFjMo+5WXIMZmD8g"
    "c65pjQx18SGiaVB5qDaA6iOdjFHEwy/jYbhLmcwOtNwtzNrY5XxpdUkEU4hd1vxux3hAKO"
    "zt0d88k9YwtZkZZQEV39abg+rtlBjelYrmLrhfIOd2Q35kxKNCPxTrVRO/jesdx4p3qgpY"
    "V3qo9sKeGd6lGf11PiE787mpkAXvepwfPb3NXhI+Lmx2By9c9ozuiL12+0GM1U4iAALzKa"
    "b151YDTfvGpkNOWj2muqE936BmU5g3UXY9hjWfNDKwdrKrC/gUeFjBegQTJqzdIa4mC3qp"
    "84ljnR7tnKTL4tztChNXJ5mT0evMvigI1VKrnkt8H4AEJjVfd6TJJk2mMi71yaOZIeD7Q8"
    "CUl7gze3iCVyBPHYUmYF7MkK6/0gt8u1wLoZyBWxgzjUeySui9xeP9T1eyxOt+sSaTKH6Q"
    "VX36XCXKfPxm2ctcxtOkk2sI5sNWwjgjo2oVPYzSXXDH3IrKI+m1P/XpYtgyEW6lwJOBGw"
    "3U+5vYpOBeqJJfMbWOyeOu4SGJXkdJU5RJHTRk7bqM1934g45LSR08alhJy2eRws1uMckK"
    "gKwCLWsZOT9gcB7rYtY9gz9JIsmh9Nqkg/dabKkzQpfDD8URqZCvXJbRszjhRkTAc1M5OU"
    "WRXE1tEWEgcre1JromYCx7Av6JA2iY3aD12T1DvZTzzXEjW5eWRShOEJ8x1rNqrhZ+In4z"
    "Z2hmZt1lEzzYCup0P0CJAmRbR2EdfooPHoGUuA9KODNpMijSp+s1rarOPv5yZZTl37uoNq"
    "Cq1aUte+LiunclFpIBw3P0B0nz/rkhgYWjVr/s8qiYHhEwPNyx85ke27Ondz4PfmnawoCd"
    "s8zH7/f06YK1k="
)
