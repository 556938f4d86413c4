from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "report_schedule" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "report" VARCHAR(32) NOT NULL,
    "variables" JSONB NOT NULL,
    "period" VARCHAR(24),
    "format" VARCHAR(8) NOT NULL,
    "language" VARCHAR(2),
    "frequency" VARCHAR(8) NOT NULL,
    "weekdays" TEXT[] NOT NULL,
    "day_of_month" SMALLINT,
    "time" VARCHAR(5) NOT NULL,
    "is_paused" BOOL NOT NULL,
    "next_at" TIMESTAMPTZ,
    "last_due_at" TIMESTAMPTZ,
    "last_sent_at" TIMESTAMPTZ,
    "last_result" VARCHAR(16),
    "owner_id" TEXT COLLATE "C" NOT NULL REFERENCES "user_account" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_report_sche_owner_i_744639" ON "report_schedule" ("owner_id", "name");
CREATE INDEX IF NOT EXISTS "idx_report_sche_next_at_209b1b" ON "report_schedule" ("next_at");
COMMENT ON COLUMN "report_schedule"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "report_schedule"."report" IS 'As the API''s query is called';
COMMENT ON COLUMN "report_schedule"."variables" IS 'The query''s, without days';
COMMENT ON COLUMN "report_schedule"."period" IS 'Null: what the report says without one';
COMMENT ON COLUMN "report_schedule"."language" IS 'Null: each recipient''s own';
COMMENT ON COLUMN "report_schedule"."weekdays" IS 'Of a weekly one';
COMMENT ON COLUMN "report_schedule"."day_of_month" IS 'Of a monthly one';
COMMENT ON COLUMN "report_schedule"."time" IS 'By the clock of the organisation''s time zone';
COMMENT ON COLUMN "report_schedule"."next_at" IS 'Null while it is paused';
COMMENT ON TABLE "report_schedule" IS 'A report that is mailed at certain times; its last columns tell how that goes, and raise no version.';
        CREATE TABLE IF NOT EXISTS "report_delivery" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "outcome" VARCHAR(8) NOT NULL,
    "reason" VARCHAR(16),
    "problem" TEXT,
    "tries" INT NOT NULL,
    "leased_until" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,
    "schedule_id" TEXT COLLATE "C" NOT NULL REFERENCES "report_schedule" ("id") ON DELETE CASCADE,
    "user_id" TEXT COLLATE "C" NOT NULL REFERENCES "user_account" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_report_deli_schedul_a0f6be" UNIQUE ("schedule_id", "due_at", "user_id")
);
CREATE INDEX IF NOT EXISTS "idx_report_deli_created_e8a2e3" ON "report_delivery" ("created_at");
COMMENT ON COLUMN "report_delivery"."problem" IS 'Masked';
COMMENT ON COLUMN "report_delivery"."leased_until" IS 'Until then one process is sending it';
COMMENT ON TABLE "report_delivery" IS 'A letter to one recipient at one due moment; the three are unique, so that nothing is sent twice.';
        CREATE TABLE IF NOT EXISTS "report_recipient" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "schedule_id" TEXT COLLATE "C" NOT NULL REFERENCES "report_schedule" ("id") ON DELETE CASCADE,
    "user_id" TEXT COLLATE "C" NOT NULL REFERENCES "user_account" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_report_reci_schedul_01bfb6" UNIQUE ("schedule_id", "user_id")
);
CREATE INDEX IF NOT EXISTS "idx_report_reci_user_id_cd0362" ON "report_recipient" ("user_id");
COMMENT ON TABLE "report_recipient" IS 'A person to whom a report is mailed: as counted for this very person.';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "report_recipient";
        DROP TABLE IF EXISTS "report_delivery";
        DROP TABLE IF EXISTS "report_schedule";"""


MODELS_STATE = (
    "eJztXWuT27iV/SsoffFsleLya5wpO5Wq7rY348Tunupuj7PrmVJDJCQxTREKQVrWJvnvC4"
    "BvEqQIiZRA6X6yW8KlpIPXvee+/jVaUpu47On7b8QLRm/Qv0YeXhL+n+IbYzTCq1X2sngh"
    "wFNXjiTpkCkLfGyJ58ywywh/ySbM8p1V4FBPDL3xCLIW2JsTRGeI8r98YlHffoOcgKFHx7"
    "PRDw+Wi53lU/4kjzlC8OG/xmi9wEEsaY/RdMNfoMun4kNtavFPdbx5T88PPeefIZkEdE6C"
    "BfH5p3z9nb/MH0W+Eyb+/Dpi4fQfxJIYfCM+Ez/2dzFo9TiZOcS1C8A6thgnX58Em5V87Y"
    "P933Kc+D3TiUXdcOllY1ebYEG9dDD/ueLVOfGIjwNi5+D2QteNpyV5Kfr+/IXAD0n6xe3s"
    "BZvMcOiKSRPS0TfIXhtNJtc395O79/eTyagyoYlEbg7ilyzqicXgeIHA6F//iZ6b/Wr56k"
    "h8wP37v9+jq5uPHy/u36PfRle/jUb/kcNxgCMBiXIGYA7tdijmBLqBMnkhwzJb70aCmYGX"
    "rM8qeF6gRi8nUULPiba9GeiN7hfJbn/CUPylEZ4FxEd848abu3xiqAHmP4n/84cXz1/98d"
    "VPL1+/+okPkb8lfeWPDXPw4fq+BLo4eKqIXy2wr4Y8GX8Sq3W0xN8nLvHmwYL/+fpVA3K/"
    "Xtxe/Xxx+8PrV/8lPpDyyyS6Yq7jd17It4rginOiCu5f726u1eAm40vg2o4VoH8j12EmLe"
    "qr6EpC0TnIcRK/mp+GUzKjPn+6XN+/czwwv9o8GhDWboU3TIJATjxkydg/3Tz4P3y6+Ht5"
    "Xq4+3lxKMCkL5r58inzAZWmSuFZA/fYndjp8px0QX2ymbIB9jmusuObe8V8eOEtSA53qnr"
    "NjkafJf8xZ4p3A+OHT+7v7i0+/FNbtOw6qeOeFfHVTevWH16W1nD4Efflw/zMSf6L/vbl+"
    "X17e6bj7/x2J74TDgE48up5gO49J8nLy0n+EQjh7zGk04oUpth7X2LcnlXfoC1o3tvrW8s"
    "Wy/Ar28FxOkkBTfM9Yof9gk+WKHxSetfkb2YwUKn9pRKPu72RjJ4/x4K1WwBehbGO04tNt"
    "OSvs8vuayyLbsd/y/6wCxM82xIRZgWy8YVU1f5cHtNHjLZ+I/TDhe0hPf6+/yk3X4Ed3P1"
    "/84cWPr4W9lOIpbxOO6BgtyPeWKlMvt3y9EeB4qzCYLDBbVGfj0vGwv6mZj4JcaV6mm/gC"
    "PZ2j8TK+oNNTkWN8+eH64vZ/0us8PRo/3lz/5VJxoV/+z/37i9LFxN8SP0FjJ2QSJqu1XC"
    "URWyFIjQn+X37YRH/zD2YBWmKbIH7AxHTBMfdHNh+5o0tTYShKguIAioNacbgJgyn9rlIY"
    "4ncaFQWajdmqH1x4SHKK0dZzGGKB47oooGhKEJfk9hD1qlpBe7HtusBZsHeSMpGQPdnfbG"
    "xJ4xmymK9caj3eh76nWs/Zm41L2hLDJkEybuuyFmi7mF8gQiThp/9Bp8l9I5/3Fj3MsOOG"
    "/Mx4QBYNOfD8TcpItKrXYn2vferNkeNxFdin6+pG6PODYOscj/g+Lo14VBj7V59UnHg9tM"
    "l4s1VZD32+vzJDP52SOfZ20E7zch3opgOiBoegmuZnmHAId7E/8nIww0bPsO+rSPx78r3G"
    "dZgKGEzjjz5h9tjWit9ymze7TQo8SzK87EspnpqJhqZQnOrctXmRw/lrn/V173fgiTXE5L"
    "iwLMLYPX0kSqMj/3aj2YHlQK6BJyO329PcAMa+8IMLGWEFYBQy/jf1+f8s1+G6fkycC2JU"
    "RMCwBV3zkZ5FFHb23o9rw8WLJ474q19H0RMhoqY/wwLIw7O4v5PJmm7a75eijMn3eEbcJ4"
    "dRdHCIUL6Is3eCvliuDONwZe+4lYqSsJWM3koDCaN7brBalodT/lvBsp5+ScabTL/syG29"
    "+PFZC+6Fj6olX+R7RXwZ4ed4nbu8HuaSmLlaUxLFcPSAhRzkFl2pDLcL38c1sQmZSAlps4"
    "ISu1JRv/5ePgVIsKb+ox5oeaEDwjb60yz0LIEImoaOGzgeeyo+788jzZX7hRtAQjURDss5"
    "pTaa+XT5FpHlKti8kX8IF52/WYtxnegvFdzJ95XD78ZduLuCJLB3JqssPvnG7fVdNNOiJM"
    "yyybPssMncx15AFJzIJaUuwV4NMVIQLAfGccm+TtL0FY1D8y80EElakTPbkQEMKFJW+MnJ"
    "HxfZe3zEAnv7U7uXNzcfC/N/+aHM3X7+dPn+9ofncuL5ICcgakU3+rYTHcaqIGKwAX6QeH"
    "hh2muhlxM4R+wq3HcRyiqO/0194sy9v5FI3frAPx17lsrYinnrz/FjBolj9mr2FX28Tjnm"
    "/PLhP53/YBLt7KuLu6uLd+9His3dAaZX6YNOE9XCkabG9UhhYZhbhDb232FlZkT+7XFjaF"
    "g8cGLjljkRF0joT2nooscvOGHWEBthJpOX14Q88qfxN4VVQAjiBoEn7AZunfPhaEFDX5Eq"
    "0eFzFV6br+kvlR/MPyly00A4GHhtDDiITkKjB68NeG1gK4HXxjyvjbzvlftFDWYyvmmXnN"
    "YOEau+BBpdEU/BcNc7YVIBg4/xHX1dP7ZwuvxY63P5sRLE7VKmcrk0hHGnEgDuFnAP6qI1"
    "GthePLSpxahFDRaFTsIb3iHDlbdN92RkvnCb+Sr3uGGCup2YKS4oo6iZiBNTpus5W2vUZd"
    "RcGypmhf2Azy9iGxaQ5RuRPMqkv0EGvIriEoI5iUexsbBaxIvYdUvsiUdkQSFiq4iZnj4F"
    "MvSAkjH3CDoJOxIoGaBkYCsBJWMeJXPcQFqDUsR7MdJiXYxrx3oxiiW5IYYpvo/iEWUoYq"
    "KTdnIJVKIRhxI42xm0olzHkh+rUt2Xyj/j16yIXfrWU8DneQfaciPXZUcIsz1iEP6BNMd8"
    "FP5boUTeXITBAr14+qwdor3H5EdQOoyFO2mWKnkIhzVZvbQJ5mfHtx0tiao0zLZps21Idv"
    "87IpSiZQ1FmXt33ERT2sVx26jK+kluk2HPP0rm1Ysce/l9IcMeiEE4gIAYBGIQttLRtxIQ"
    "g6PTIQZPP35jQbCtFbuREzD5zL+QZ/1blCJK7CTzbunM+ffj48Yil0DqsBFxJZIMZtRfim"
    "pQGwFe73cC9q2F822nS6EkCgaeyZfCkvjc+prwn0a1NltVzuQ9JwjhzBKMc3e4lsV3WfRD"
    "kPgh/e+qyEDUArogYjDGxwhHi+3tCpbawWhFNmGQeG6NRCsspEIc2i0/RW4/XN0fKxDtxp"
    "9jz2E4/uXVbgj598eNPRHKI1uVkJddTelamGKMBAEHm2U9Srgl5nIzTCwhvgKk14RxHY8o"
    "MgP3fBaEmQGbpALZjPPlJLQdYJOATYKtBGwSsElG7YsDsEku9uYhnmthnJc5HM6jqAj5AX"
    "Bug3I9xmWExZk8+T+u/+pAXBA6IMZJF5chNtYJfV90h9WBOS9zQJTff749DMovW4D8shbj"
    "l2WIoz6VbGK52FkqYvoay75VhQ9Y+i2xvzS5sSQgELuIyjeEIpn9AFNqvfGzmH/exBdEP7"
    "egNSdGIW32zLx3Ze844vg58vIJiycGUc/dmDQ7USyfYlIamgdnMmY3Dh7dOXOPIx/6jPod"
    "7IkOewgbEq71C/GFh4r4F7bNv2H0W0tEXmXMuInMWyWjhVmSDm+TbJoIIl/wbWsnWEirmE"
    "7/Qawg5uMYXfLNhdmj9ALEn0BsOVq63x780CXsafzOA1r7fOULYbJU5p4e5EPbRKGJz4fI"
    "s/64wiV/6iSaVg1/WVHIYBqpR0xzN7ltO5HCoY2kUvTc8RR7XsutmBM4CQqhQ6+iPD8rQG"
    "r7FNPL7jZ+3jAR3epXzK0kk6pbFOFvUkaS+WmjiSRro40aIvWAyPfHb3x+3fskd+UHlF/4"
    "rnAXUj/SFuL3+JykSkNM54tvbiPRfFhZj7S/DwKXJLgkzT2aTsKPAi5JcEnCVgKXJLgkjd"
    "oXh2ght6B+MNFFuShl8Nm/I9StkG4AWlEIkiv0Ws6yeHwn2PbTm4/IdAC08gmXkRkEwgZo"
    "yUuXXGdt3MAv6/3ALyuO4BzVNRGmhA72KtnTW+PPX7fA/Hn5Ks0wF29t4dO0ka9/AuDfAn"
    "9IlzlZFdMQB5ugqT6R5VTSMBU2K/fuuInKkmzdMhvYb0GEyBUlyiHI3ljglAK2CM4fYIuA"
    "LYKtdPStBGzRqEu2CKIiICrCNDwhKmKfa/DQjYGHDh6ElBwspKS8TjvAtmXX5aFCurXt8n"
    "FIjTsRh6LO+k/eGjfRGSw3qEVIDuNL4g+OJ+rtTH26lnV4ZMt7Sh8d8oShb9gNiWjr+0hW"
    "shnMQt1pZvcHtaFNIrJE0Cbk+8rhOq+wKIA8AfLErEtwaBYfkCdAnsBWAvLEPPLkiI0MDn"
    "KrF/oYtDuE+k6jzmlWmgdVURIOKqMPqlzqoEYkRCJi8H2/Y+hD9xtJWpYyt1oH5KLU6eHc"
    "S8QgUHKammkDJQe00ZBpIz5HH7yLIBDdppSp5qUR40YSiY+dOB6/0HOjW1WO9IklLKwZdt"
    "yQ3xnCAJO9g+nc8YQFJv6IrxN1uUjdB0BCVga+UHsTkzcFLAZrLAprrogtcuqxh6Lfc1hS"
    "KZlTDRspL3I4I+lZXxdix0aSi1mwg7qeEwNd3WhdfepS65HYk9ALHEVxn+ZprghDIK1pc2"
    "1IIK1U2RQqQ6LK1SsKkdFiWTRs2U4sqgvDqCdJWCZrCDneG8S1ytlMXGAIx/8XLs+xaO8Q"
    "soCKKjLRm3Ff2JqCMx09uI1LKtdHTTqmsga8+XZn4n98ZBhswF0F7io4IsFdBe4q2ErH30"
    "rgrhp1aokJa1uH7U0FzL3JRx/pmp9DFmYtu2uVUgpb8b3PG/je51W+FzLw++XTyRKrDM16"
    "gFMBg2/WnQFu4xnioxoArviGVpixNeUGm65nuyJ4ioD3sKJ1s773yvE2+8ToPslbGtQTdS"
    "x3Q5BGQer01nH3OOe4harCVt8mLydjMMqji5SKecKau4D2b/5AVwzoinEaXTHwlInuhjOf"
    "LnUt+ZIo+A1MtuTjydrJRVSWHcxMj665yBskvziahb5g6UVPaMfqoBP00FaATbAVON92pO"
    "2q0oNZBWe53zO/k5Y6WBEzWCPs0YdUwDEMNroYZiLniF9D9KBdaBi9ZwzhOXSfrmzImg7U"
    "1TXbAcAtgzSHC222Twuw8m+Arj9//HisMM0v1H+8wlzrt7Ey4qLw/rgp8mLNR06s/FDdzt"
    "7iCaLi/YKGfpuW3G/RQ/LV3uHNAwqI68pGPIh8t4j8lO0twHv7UIgDhfALFchmHFknoXlC"
    "+EX//COEX5zFVoLwi1GX4RdrQh6rWP717uZaDWYyvrxLHCtA/0auw3pDdIeD6Qv/sjbeIE"
    "HHitSET5RrQ5sxCig/mojHjyVEV8QTaR02P7Moa1v2vAFiAV1hLyVMc9qNM0dCXyl6cYoH"
    "XJrTi/OKegHXjX+REcIqxbs4oFHztqKhk1U2tt+awbEnLx9WDLos6LJwAYMuC7osbKVjby"
    "XQZTvVZSHEtd+AQL78nUC5XhuCL3MyBp/7JsEsA4MVqd4Xvo83DbHEqlTvPg2y0Z9moWdJ"
    "xnkaOm7geOyp+Lw/j46jrH79vbxeORKqnPkGIDMRABI6Ep2bPnKkYFnTrtIOffsJAVGBU7"
    "9ed/akYcK51fdcXEk1Pv3jkGAJ+Ar6KzcvDU3fc4P6ZbwSnTbJpQ+4uuKFskWX/HtJfP4L"
    "J3wWKHBhwIUZdroO7cIELgy4MNhKwIUBF2bUvjgASeOSOXa1G64XpQw++02COqfCakBdlD"
    "o9qLvvte6wSZJNWgX6klKXYK/GBChKlsCectG+DpH0lcPerpc3Nx8LF+vlh/sS0J8/Xb6/"
    "/eG5xJ8PciJDtnpQc+xYuFpxxWoH1POSgLoe6hZdrrjiF9BdVntBFpDXRB77/k7LPScImO"
    "thTiVjpI14KgZ4a+ANHjzw4JkFZG3rknvyvca8PrHWJVsQK+z8SshuSpV8vLn+SzK8HMdr"
    "QDkUwzDvtRoKOKXPgxhkREyX4uS6+5VYXANXT3EmZfBGGv1NNHSdbhDmH+jM55Gqtd/03v"
    "36/ur+5lbCzWjoW6Tk5OTPmjm5Z6+JM1/I58YvcEPez35iYS4iB6legEBRxuDZ6NFRmEMw"
    "87/qoViRO0ckGyIt4mVWRRQy/AtRFsXt2KJyQj5iYH9w24exDBXfykY1MZLllsyIT8RM1Y"
    "e0ZGPGLWJbJn5h+NaSCl9EAQPsSYIBsQ0LyBJZOCpR4LD6ZhUacop4ma+jSES8LduqR0Ew"
    "6qQxCI/pKzwmm4S2plEmcYIeyu5LGEZrWwPfVOAE4e0nGQJiZTvW4CBWtpNY2WO308TfiP"
    "2rQ9YqzSJ7s1GlYGLY5FsyrqUuwe/+OUki1vjD0Vp0p2KPxBYJ/2xB12P0GBvcTsAQXXME"
    "Zer/ivgLvGJyjCcGc30ieZAsuV2nhvT9kW0ifuUz5V4QzOHvUUOtmEPMJV+JgGBQaCDe16"
    "gbYmhcJMT77k9QQrwvbKU3EO8L8b4dgnkIc0/Plbs6eFeLAbMV/Ef6ihu1vgpZKjCIMmSi"
    "kKtYD0+4ui/dkoKl5D894Afa3vdpZ/XGykGpooiswizYGpKaykHImEbIWH1tjdr7sKG0Ro"
    "8X4rOBXIjSLNZi5/ISJ3Fsd8jNpSTDYXyrhiK5lZbLLyGTSLkrFzvLkap4o3xj3Fi0MR3S"
    "b+a6T+b82iZ+asAlKew5Xrh2DA4mcsonxWYKfDkGIWuUbDGEX5QrPvPONGq710oCxwUua4"
    "fIcqPyRfnnFDOHxU3vOVLZWODsgLMz6uYYGtEAnB1wdrCVgLMzz0TRT2reM6HZrLu873zm"
    "wAn0uiunAidh/R2AFM1/swrO9ZlFJbGTQPvQ6UW24xNLtxhrQegkYD9Am/bY1msdqJhKnC"
    "DA3R/SFftYR3msCIP+aLT+mHEemhNdEIR0PZPn2CeipQ6fu1DVz7TWUCiLgUOjbC1EDGEV"
    "0RoKIx1uPnuBEVdLqB/939ugR/4pyPGQH7qEPb28uPtwN/nbh+t3d/0TGXwjcAR1FdqilM"
    "GAG6vO8s8lvoddUVlH3Qm5Hn2VLMyB/hxYoS/ytxQ0ab22m5c5BcxL6m4bbbde2a1ULFiK"
    "220iHWqq0Ip3xHKW2FUjXRUu60GR9NP4KcPDvgHsd++vPny6+PjD85/GL0qhFMk8vKqwEz"
    "FijASBuyvcOWGAuxlun/B1uZkwGs4XivO7/gypCJ7eQdI9MRGDNne+ES0KqCwHWG/H2lmu"
    "qJ8GtrRFuih1ODJodH1zyzfvaKBgM/KN+E6gpYXkZWBBb8fYWmDPI66WopeJnCCv2T3EAZ"
    "7r1a1LBKBqXe6Sw4F4XAXGO65wufVUUiq1E4l0IOpDBIUnRZOfsDF6LpJAf2zHcMTU0ssX"
    "f3ydskrijyZC6Y7fCR+rrBJUUTsXWlbGMJJJFl2o52mpiMN8Gz7fMSW5+4xXHwBzbvKczx"
    "yfBZNoq9o7HenqJ8CsmzzrkedsR/95QRTm2eR5XmNH6LUT5iiJiOaZrgjDXJs81yscingH"
    "RvhvtFVO39qcwIqgyTbQF+o/8ilFYsElYezyF4hifjhAC/yNICJuIi27qDOX+26a0wDVJW"
    "mNeuR7gGyCbdfxCFovHFckDyA/9PbPUh7cDsQu9pe7GMU5ueFM/5cF8eTuS6afIewTwUhM"
    "CXIpFQWtRL2rOZ/r81sLqfEbUFfhR9zCRpWFjT6QxakrapiJLytOZCd4E4fhMGfu8Y94eh"
    "//jIOyVDljdMc5KIsbPAu6EWZdAMy/AD+5dkvhKssO5tg7S9US2imY005BkbWuVbGiXt7g"
    "WerKW9QYx5kiQ5Yrl24I2Q3XkvS5o8ofFWArmKyIzzgOOpAqRc8dz0Tbnqyo61gbLUDVsu"
    "eOKLRX6QpJqG/eQTIB1j0mCyLnvgRzdXc0QSzLnSOSDdW8oNJ+J5X21f2SippOBxhfRQ/8"
    "JX3eINftVqCVGmILvLNaW/viLFIrbtOnnSbKhQumBbo1hdX2hPpd4WGniXS9ca4De2KBdg"
    "D6afe1q7PZW50ghfp+AHPj+VHWrQ7eQjCtWXmaCLduINjAJHRyREdP/CV94GnCreZRjOrZ"
    "KBf8pUutR1k6VV3ENXl/vLWW62SaG9q2TyMKV1wxQz6lS7Sg/FsjjOTTkAghQ9PNGxErYG"
    "HPo4FwGseJk3EYgWzNKFaczWo7Onb7CW0qzqaVbaHOap91VkU5hyqE9alGyfiT4I96T5eL"
    "fFI6i7QgYu5azZc2TU+GJyyuFbK/Z28b+wTlA/suHwgFmHdauEOLOIiUDi1nYU7iJDZTh9"
    "xtqrQcyIoyFMrtdGJuDRnXiuGj4z2O6jR5+WYLNd5Nxm3V4R+kwANyhE5thytu6PAJF7fr"
    "g+yj/jAWhcNFg1KLK9O2/MsnMqZLxIA6QVVp7+aRyg7t6QqXDxL/kRphtVG74n3Q4KFTgj"
    "En++AuauiU0LtVAZ0SzmIrQaeEUZeJWEAh9VkNCOyzfU50qYXqNRrMSZwlfGDeboOyA/O2"
    "skYB1e39G3M70zjS4Dpq/lNHG1ynvYG2EQdZF6Ht1IFIDHYxC1AkhGThSLR2goXjcct/Q7"
    "BfJQfaCm130tXa9OIZGtpVMrwb1eq4bZM60a3qjX2HsVBVLrcW20zgcIqr4fhWLrgjHhu/"
    "iIIKtadG9G6LQ2OVDmwRMhBnk1si0CCq8B958llAqT1GIsE4V/5OZhxjUaKE2KrwgD2fph"
    "UKEBVIAS6xNy5xp/I1XZatMe28OSXaI/QCR1FWdguxlQjB5Bo9ufrViPYtQ3Sg2RzdzNA6"
    "V4qoHQvcNccFNAzwCJ1DOWw3eZyMU6e7Zrk625TXLEdoq/Zaj3AbPXKFfZHUwl//Gn1l0C"
    "TBK23WQTo0tQO80uCVhq0EXmkzmL08nPLfCpb1Xulk/Eno6qfdXt7MZLa6s71w/nTRChK6"
    "gpzHhRCZK7o1fs67zFwD6RBbfxUsoRRFTWWVrTURjko+zIjobVvvO8tGjNtQEPnBbdNuZU"
    "ACYhsWkCWysOuyKNNVPrM2lXa7lDLwPhIQb3/DbkgUEfcRqwacRn/esXQK2iqVmcQJqpWv"
    "X7XQKl+/qlUqxVtFzSZa2Rr4pgInCG8/WZ3gxwA/Bvgx1GVUFKpEtdBKvSqhKPOyXZX4ma"
    "4Ro9SLrn8WRdCICHnZ4wF7bM0VE/4HfyGuqfFWxurRkOsSKK5/N0aRD0UOy1obv0Fcu0BS"
    "31BU9jjoJ7dxz0QuGeGciT1C8v9JOUTQa8BXY9ZlMTQ+AXw14KuBrQS+GvDVGLUvDmD1ZY"
    "qZDspFKYPP/h2h7j5ZM20nhpc0VHHN2xuRZZIn1ASrs4MihYn/QAW89Wu5IgjLudVyTjqz"
    "7bKgq7KwpBu75+2wqMuisKy3L+s19j1RyN5SugObmxWWZQ1e0aOLWSASroTXiS0EpxPbR7"
    "KhL86ayToM2SGRXFA7A6mH1ob6B4xC0uTJEGybS705wnJWMFo6jBE7nQUt5Ds7fFIQdY+e"
    "iiAcPC3uU+wwwiZN2vglpS7BXs15r5IvAT/lD+jLCEpfOSw7cHlz87FADFx+KEdJff50+Z"
    "5PhpwLPsiJvAvV9b4QJagnlBvjE1W1+/r1XhGE9b59vUOg2nmwYYXNMRH0q5aHuVb8FPbY"
    "PmTykbr8nRCC0ORv8K3pzESz+8500ClNB17dTmnVO6YDpE+7mVTttWxUNPD779yc9rD7jl"
    "qhbFmnCOKpjBk3hfGQePTEzg/fGshzgZLxKFAE+j4SsmJvIjYmKZGzxBvRK2eKBRFAvWqI"
    "TkfP3BJPLFe1XLKy8lg1sBhCcCAE5+jn1UlYShCC047nhBAc2EoQgnNITwDktvSc25JoWW"
    "3hTcYDuC3AzYrmtg4hSyUA4BYAi0tPfZ2q4U3GN12ixiguXdyf4k4sYZa0gGq7JJPxBqt4"
    "uwY1PnvWKqqRD6sPa5RvAkG+v7IMBO/BCN7jcGICe8dyVlhNh+XfHjcxYavSwH6r8xUaPk"
    "PmV2fbfQy007nbykA7Ae0EWwloJ/NoJ4sul8ow7PoKcjkRg0+lrq7zwr7oonocVADZ65jn"
    "jwq4DqwHYEHmDBZtKwR96pKdYMwJnjuWRyJATmlDJ3BoL0eF4DkuRyiPtA3KjttFHoOjGy"
    "qy2lGY+U3dEcIxg3YbP3GQp0FroHOHYQu04xu9iyMietIv3NY65bDXoibZHmFYzzsCvX09"
    "H53ilxPRTPMnc9WK6k/XSpuYVwsH2KXzUCYXx4Go8VkgiDiMYiBFknFAkyjVt+jB4t/hQb"
    "zKSIBmfOjKJ3y2HU+GrRJFvbq+P2yPfrfghwA/BJCn4IcAPwRsJfBDDNEPARXoeq47zjUw"
    "HXyT8Z2c90dVk4rgvnzRAtuXL2qhFW9BkYVzOfAr3OpxjM0rQQrwORbwN3R9rY4aN3ZeyY"
    "0/XA9Y6PvahboJltwZnkZgyYElB1sJLDmw5IzdF9D31ZBDqJfIvZAFdEn8yRJvJtaCUqZb"
    "QLLmCVBCUqOEJNjbp3stm2JvC7flR1EUWGVmp2+Ot/c1TSoLt21pGhcRsh22CgMS9wSTRa"
    "L5/5yAibpCjsI3qy2tLEmUxovJr12tQ5S9DLY72O5wsu1ocIDtDrY7bCWw3c2z3f8ZYi9w"
    "Am6bCE2AKO7zd8RylthVY6sSL2+gSP5p/JzT2j7v3l99+HTx8YfnP45fluyYxPx8VbHno/"
    "YZOyJeFT5LvH8av2iNd7pI46a6u67xnPjemA/HjNxnie8GeFX4HOHWWeGQYbqX6ihbiOug"
    "lxM4S/AgA20blB1noCWs0p6gJuW4EzLrRLHNbU+jUkgK8CuIxvL01HONSZFyDbrxIuUFcV"
    "rj/K3kCK0F9uaEIdGwTljxybtP2FN047kbhD1u1NvEf8JQ0r6OcKsKxfFExFaljvT8aUo6"
    "M18/nhuejvztVVZTFQcFJGdvJGc6E1UY62z2vMjhjPY+3cQd2+2OZulg53QLB/fic9ftzn"
    "i6TRm7j59e+Y5FJnOfhisdiEtip4f081YlW583VGx9Xi3YmrAXO5IeZ0sw6bAdcmVqApzK"
    "nCW6P41faXJJO3FIZ4yvBnmU6NW7eKFLshBgY7LvLJstLUd0Scrgi7fWFd2/+1lhU+oRsr"
    "XyBuN9EHY25Tp04CwJnYTZ0yFLmydK9uQU72joWyTf6G+YsG5lFUtLajtpW5Nuty8xrkz6"
    "G+RxsJ0krz0UjeR1b8mM+ETMXgO5mw0at2J4/cL4llGlxa6VFnZdViBiozeY7F1pCU0ZEW"
    "wt0CNfD1yYrOviTTt5rpK6FUOkxpr2uPqG3VAVk5qeXUDZ9kbZJrPRlptJxp/EPVtiZV63"
    "IWXKan2Ok3ldNrig8VvPrbOik0MD31TgBOHtJyUNdHLQyQ1QEFvp5MdRCktzoNAIq7NUrw"
    "4yOVa3QXrsSR9zHY0tnJVsay7LNvokCH3vDXoQF/cDCriSzfgorqUxytU5wiSHsuK6p/M9"
    "YVQclZu/j09oU1QkUTiSroblDlZjVDskeT1pvi5eS8rigkoJqU5mXSKD45gh1amnrQWpTm"
    "e2lSDVadRlyBRwGj1yGtAO/DTbgZsGc1PwQ7UfuBX6gjpXqCINdVBzMie4Ml+2iearD+Y7"
    "0+Cc0U2k9YmAdGG5Cl+IT5BHgywsfW+9b6foHSiOcx7KICNiuqpTfH/3K7ECWuc4SKVMtq"
    "r+RlYBmm4Q5h/ozOeRVrDf9N79+v7q/uZWwh1zZ0Xejj9r5uSevSbOfCGfG7/AOKjZTyxe"
    "K9CRck8LNmJN9booFmXOHUHoQ9m1/wW6/PXY5Q/6zvXddy4+HjtA+DNrtXYHCmzxGjEqju"
    "yCMT5Rde7C3LvjJlchLo7b6iW8o0sSLDi0kV3D+J9Tam9E3u2cmweeaOxm08h3tyL+Aq9Y"
    "GgjG37IWxHp8g5wA+aHHEPWkoTQNHTf4g+Mh28FzHy+rrsPDfOxv3m/eQ+ZfkC3pRBYy17"
    "UX1H+K7rkQ3w+BTDOWXyQunLjyqUWYcFmy2PJjgdgPLBlA+Hfk/zwSsuJ/t3ZcsnD6DxId"
    "hIlDsuj+yHkyhWM7wOxxkrwmvmnIklHgqwRfpVEK19BsavBVgq8SthL4Ks3zVR7fnXbSHd"
    "wCJ1A1565HNxU4CdLkIN0HvUAZy1rfryInYvC12pU+WjjYu+hV4SxX1E8t+7YLuyh1uNU9"
    "ur65/XTxcXSQFd59uAM3SGfUX+ryryWpM1jmjbqhaHuvBWBO4NyxW/KnTGjKJbR1oRSEzh"
    "1Drt/KKmPY1UZSKXrueNoh2cHOy6TAxjPaxpOU68Qn/wwdX1XUubkRVkX4gD2wEttlsC2w"
    "JHqa2kZR5tzPpgQNbZ1DIQhYRpDspIPUCAOmESx76CSNjwB8xf2zm4ZSloVISZPVlJyHtd"
    "2+yQmc+y5hAfYDtsMWKQjC/jB5f/hkyVHcYY4LgjDHJs9xKXik9VFYlTP4RByJ4B3xVYVH"
    "mxGU0qtojr8J77aIE1rE/7Vp1Cih504y2HoUz24NeE7AdKT58uMrNI6SWmCGPJpBzsZ8Eo"
    "gvoeYzwgT0AhQZ19U/7llgVFvHRyZxgi697h0eTiDQ0PPwF2QO5+N/prm2f6ZrRGcB8cTa"
    "XeM4/JCDiPg6nzk+C8ZoSfnSxnyQHxc2Ye3WdNdxAfxHW2GgIt/qV3pexuQzRsyDrAmTHu"
    "OEf4AdRV9iFqDCejr+lpAq706RTUVJ0KRM1qSS3bPDNJdEYZ6Nnmdx1uwyyTk5mGGTZ7iu"
    "AnN9RFImYfK9+WWxSTSX7nLR+wlRilOPtEzSklAnMzGoRIVKyuKxk5Ouo1DTxhSl6zQctU"
    "2i0iSLXt2er3Sf6IORUJwttHZEMhHCaEOwX802aiu0PYWnNutGPEPDOkqGd2MYHTdctxMr"
    "pz4dx2EsVNk89ZZnKgDNA2N8DTlF3ousubtwmsehcoxUBzWeIzITb8LK49uUR5WiEaPlMI"
    "TXmNuY9ht+ICypOJdEWdMlYYz/FlnhlB9X2FVWQd35QW1yBpMrsFS/FEcapUV9n0Q9EiAn"
    "EEriD5JeZBZd6amFeQmDtfODeG0D+kj0uk3lJU5ige4Dn8evFCV69ZZhTuQc4OvcEkzurt"
    "Z4x+PPYKd3jnVeP9CAvCQGyOsjb0A8/IBmYGh84tHYrIFdHjo1uFJLpwKofhGuqIBLfuAw"
    "cd1a0ai0pkxqghJPwjsyczynztyvDho3mftxZR6Bd378dnM/qekTmekrQlcuQY98e4vak+"
    "I7vZGFfWwfz4Ko7tCCvydeShBmSLpuFQxAt89uQwpIEMHehxpAZh34Q7vFoQZQJ75CqAEE"
    "WwlqAI067VdCtPoWxMPNvcWjFsJRAcdYWyJM9hAW4QvRWXr8PhtqZqqh7tI+zJRpp9EhOo"
    "eSgpeuLRtVEjP4zjWWjYrT3Ca6jqyynMHYR0eME/lgpzQM3sqHvOEG10bWmt3ljOne2yWt"
    "QK3VnwiYjP3lL5+u0Yunz9DfP31MPeGiQ8oqnLoOW5galRanLk43kwVW7YzGshZVYShr0b"
    "6shURvEqXiEEX6zoXv400D8AXREvCiYHNfwI/+NAs9S2AaVZx2PPZUfN6fR5p75k4uH5E6"
    "JaLQLBc7S2TRJZH5U9QjsfXGukmh+vq7Ev8ozHUX+HOSA0Z/Js1iDj1L4UbxL0PY7SpvsA"
    "L+1KXWI5tYLmXKlMHGc6cqbPS5wy9mxyVJtfaxJD7j1Y49cUdMCWIkCLoIXe7wfHLYROCs"
    "XeyoIHfAiUlf0Uzt5OaYHVrBE74B1h6HnMpK/Ba/0uaEdUERdTgnLseM6fVeKoiYrEKJuY"
    "g5kUiD8sg65yDgeydSaPl2mYmMREHsyQzF/jk8nwSicNdOZQPykuDTNo3CMyQyOPYCvvcC"
    "fzOq9xJG74/bOAhJOrSFb1B0dhTXP/bSDcePw4Uj2sBt3sY2JfXcjQj19UUyvEhNpSpX4D"
    "6P0gkHjg80aAXSpxsQojw6uDwgdrpHNmmHxq/gTTPzKi5Mq+jq2v7ISYcbrN8e5KxJbn+9"
    "gO6i1EmcOwfnUSGHY49le4QkhGGh1/l6nbn8QNZDPCcCiOsjrl2Obhh16A5yPggDpQrcX+"
    "9urmtchvH4spbnWAH6Nzo0PS8+Vpee7wJWgU/zMi6v2JImJx5waU76dDmovZ4nyce9b6dK"
    "8nH329mSG48ILlJyHAlf+RY9xP97QBYNRWtUQfKzgKxYlSTZ6QltuJFiUHjSNzV7dZKEnM"
    "nXWzVjBW4FQqyNuiqGZslCiHX/7hkIsT6LrQQh1qMuQ6xPnStKnPsyMy0udhVkPuYnTMTq"
    "dXI4dW8rQovWniOxT7RPRu5C9olFfTuORc2CgseRc3aDEjcT1CYftAPMoELMpkF/SroPVO"
    "g99Rl2PMuxifhh7fXbgoyxTQaOpuF+w74jfqcC0nruuCAEBHInBHJ+UrgOIoP8deYkLwNT"
    "0vmUfKOB5h5JBGAyOp8Mn4aerTUbmQRMR+fTkavTrePyqIiZbDTKBlfpF05NRgv7vkMY4q"
    "dv/4Zizkulg3NF7CSMxo6AjJmuXQEtip8lsBXPtwrnKri71msrVgEbJrZbK7ZVtmyhZtst"
    "N6RuP1zdj7Ys6u5A/zV74OkjXtzTNcgfNbzjTsRFjupjO6L3x20CO1g6tE0ODPlG3DR1n9"
    "+DxI+K2LNwGj9QVK8XJVvGkmCVnfCiII4ln1bnD0kciTItptun6xXOhyCOvoI4ILejR2o7"
    "7se7Qwtf41Xug2iCUBl/aEHpA4Ov2djewe+9i8ECVspZRXWYu3bB2WAeewfOBuOmBJwNBk"
    "2GE5Cl1mSkAmZMxi6Vr4ydjDggR6H61Pn/cxLg/S97//khvhLclg6gBRmAtAxpfDXqaJY5"
    "kTOwxzvXKqECC/TZMcKHYH6fnXvMHkf1fgP59riN2yBIRm71GsiKyxitiM+4ViJCrNkjsU"
    "XXG5xkHlSdAW2EfvN+8x4W/Nx8QAxvZEHUNf8zCeS2bV8UkLejZjoP8d8PyPHEMEb4f6b0"
    "ezRaOBlEctZYZGdh5FOXyGwImV9KZVC7cD0w/oHYilJPn/ohN0mfpo9d+1ztE919yPIpul"
    "+QDbKd2Uzke/EFIZv7yrbiSeC5+IQF5uPxI+E/sH1Xn/zGTFJSVVmqLv+JSXZc/AcO4mTX"
    "tH8cZK9C9qpxN9XQgpIhe7V8fHfP2EL26llsJcheHXUa23/SrqJCMeRIpePatozOlEpd/6"
    "cS+JGO1R0c3M6HhhyK90GYydHgO9FM9MMsPaiT0HOdBJlbpKGzpuMPp7H2CXDHSitUQ+g7"
    "ZJT4M+ovia8XNVqSOvdjVTC4WgDmBM4duyV/yoRqXukloXPHENu2zFbBrjaSStFzx9PFnp"
    "bPPhl/Brh1bksulPERdct1cT6hEdt2vHA1au3zRODcsZOtBKW/RevOrogBjhEgO7g0C5JQ"
    "ZslkN0wWIKAzw5kUzK7Js+ssV9SvCe6qN7KLUocztEfXN7efLj6OeprYvo1tiAY9tHIZNW"
    "bWATyTALz18Ya+I7tMRS/JEVmcn7ZylhOE29vk27sQ2NnWismJnMER12xFn2+tMhEVjUTg"
    "NqKzUe9A+2TJf9ZO7cBzgnAYmXwYRVO1Y9P3guhg5nn0ZSED9hlKPWJojRlKfs9b+Uz+ZB"
    "qgDekgNHZoa4J+I/5uBEJRcnArQi6DgLqiVTuaEhT/nLNfEJCeB+l5kJ7XLj1PBP2NGvLz"
    "5PvjVgl66dAWdf1WLrYIWi+IzxVHfpbFQHGNUVWnb8toqLt3SMumPv0MInahstmgmESI/O"
    "vZGQENzQ+9pMH9c/hiIFG7Hx2XRF5mL7fEwQzOjbA3hQplszdotcDimaIgwRgtufLHdcwx"
    "wvubmv2U0wJzEMxBMAfbmINJ1f16gzBXl3+7SZjLlW5ZtkUwWqtwyk+/hWA2McfRmc+Jjx"
    "4JWTFxBmEWeRZqSrhoPkBhOn7NVeYfyYUn6qhEdmPOpAQzEqqYGHWCD42lhSom+zPzUMUE"
    "ttIbqGLScUJofOO3RzMTgARbBZ7fl64OHxEPPweTq3tGc4Ff/Phai9FMJU4C8CKj+fpVC0"
    "bz9ataRlO8pSwMMdHtMVSWM1h3MYY9Fn23tOqgpwLDDfUt1JjiGiTB1iIpQBq1/+Q/cSzq"
    "kj6SjZl8W1wTS2vm8jIDnryb4oSNZdhW8tv4/HCExkgcAWOUNLQYIxHTZeZMejTQ8iQk4w"
    "0+3CKWyGHII2tRmbcjK6zzi9wu9+NsZyBXxE7iUu+QuC5ye91Q1++gQeyx25SKOuLXVH6X"
    "CnOdvjdu4qxFmPokOcBastX8GGHYsRGe8tM8DnUXlb19ssT+o2gdyqeYyXsloIjx435K7U"
    "10K2CPrYlfw2J39OA2gVFJXXWozA2ctnGH+9CIOOC0gdOGrQSctnkcLPTE7pGoCrhFrGMn"
    "J+NPAtxDW8b8zNAra2x+NKkk/eSdKm7SpPlQ/1dpZCqoy8nX5iUXZEwHNTOT4pTk+Ov3j6"
    "20J7UWaiZwDueCDmmT2Kjd0DVJz7Fh4rmVqMmtI5MiDD9hx41+XoWgSd4aN/Ezy9ygFglm"
    "/FcH/DwNKKIeidu6vUUPLsGiMkXoBY77kMUEJsNiP8t64bgkLmAwJfxTEeNmjiozra+Pac"
    "Pc+MRyVk4cRZ62YcvoAqBzgM4x69gfmg2a38a6E12WHUx1gbOcaf5LiarQbR3XkI6HdtSV"
    "dgqiZJH+wZgTg61i8lZhj85qtdPdV5QczCyPLlxXEN9cUVtgm2tqxEP8Frdl716PCs8bsm"
    "jo2ogra51Q4ENbEsT3qSJetp4ASwVM5g8+dcfCdE6Cpbq/XkeQkhTwDKOCWl+wqPYkGz4z"
    "MmA0t7IM5aVkEtVwTQNn5lg4qEllLLw/biIdvPLIdnEhGReQlejiF4h4mXzjmL2VTtQVdn"
    "xh+kdTP0aMRiwl/9CFIAOcpLjX2rFITaBIX5+kzIuUT4znO9sq5cTIGmIi5m8mQFQckqjI"
    "T1k7GPMSZ3k/gNdU6TV9+aKF1/Tli1qvqXjryD02DwSwdDzJ7iNjefpGBXD96CSOqN8DuJ"
    "/UTTgbfNIn1YTz0Po41wmoXnvDvITBVtBBjtkIC/mXxmFblDoFDA/QOtYmAVfEtHJzciKH"
    "T83ZNcNjwZV6/nXscVzvQ2jHjx5di0iAqEyleek2jjcRpkhlai4pdQn2atTeVKg0OVMuZc"
    "6sdHGOXN7cfCyAfvmhfDR//nT5/vaH53IG+CAnskerJDU48HY6yIdGTAqadqdS8XhwLPVZ"
    "zq8gFXaY35zYYOY3LfouyRpR7l14zMYo9Nw4Ndhh0i3B35pRn5yfFyLHMLXWwosyBuuQ0q"
    "hMoo2y9irO/qpMi74q4GsAXwP4Grb6Gn7xyYz4REzVFq9DbuS4rf9hsioKbXVF/EzXCGfe"
    "AQ56fHEIrv+tDDVfcKvIE84C8R/BT8VzrKiuuPfTtoc0ghsA4hWNOtKHpgFB+mn/2hCkn5"
    "7FVoL001GXQaEW356a/b9zIidhO/SdhGo7c8KCyYKGilC8uyV23dqlWxI9pSKWL1/88XW6"
    "eMUfTev27tPFx4/VxbvGGy2HSTJ+EN6Sy40sSCau1ry1IQKHKBOUwyxAsgiNT0TVueS5+1"
    "4IvThQhF6gRVLkBE7ijOmQnwiZqgTuwagJE0yvrcREbvmYxEm8o1YoKg7ek+XKxeqiWJUx"
    "4yYewo5HT4L88JYMRHK8rPCKq+0upY+Ct+RvuNibh/wnyMpWfOiMq/SyfGKk5i8l1S2b/s"
    "18upSa/8zxWYCWztyXpxSiXh1TcYBPVQZJJiFgycdA4whgOcy+GIZmmgHLASwHbCVgOcxj"
    "OSBcvEd+I1WoNADOy5wgyG1C8usj8qsB+TT0VRxdfdB4JmHylXq/WbHgrZR8I29W4aOUQR"
    "RxSL4dWgGaCuC7icxvJjZahpdXbPPjGJO3ZEX94B1xHX70b0YKU7I0YtxkSPpyrDCVs8Ha"
    "1XzSeAAUZ8DZIUFLukzz3YKFT4hkrBoy3kT4VF1u3UE+UWk+MmtB7DDKxOAfEqtRkoypJt"
    "pBDh2YlaALd6QLZ7tNZ4ozKZheo6e3tjF6vfa4b2N006azqDz+1EJ5/KlWefyprDzyo46p"
    "LMl6eDMJg5VHY8wfrqby373U0c5zIgYjbHSdFagL1hk5cpbF9EafxVeWOYeF0p+RNWBLw+"
    "AcC0ZxkHdRqPNyg1kDZ6luJXasVjhGSegklK69vDAQz6IHXkM8S55Y2TOmJSK87nIPHCas"
    "W+NbSvtRHeNSXrAdAHzi+UyGhg1Fy/o2zUurpXpv86lrW7neQqJbG7I3zjEKqHB5L2XXO/"
    "EgoTOJdE1ivxE1HSzKtUFiy/CdYMHfE3xyLKsidDt66lbStoaqzV4GkrYPkhb0DdA3QN8w"
    "G1bQN0DfqOgb6bKuVTfyC3+rtpHfdm2UjVgLCOKuu5EqILy8FvEDjikSVAJ7Kzvrupjx1+"
    "Xhx1BAXBct6DoSnVPRyR17NuITwQjyKIojpVS6yGE+tE0PGbr2oqUvkf9dFGb1yPcAPMrg"
    "UTbvBh4aBwaByp04dSBQGbYSBCqPuvTF6ZZa3avIqmn74gBVViMFTwfhTMJkjEcXUWGfi1"
    "8+PGGiuaq/EQqshV23rQe/76ri37DvCFC0MrYLQoNI246b2/qbJ9wEWDv8G4cBsuPEc/My"
    "s1fEd6hWbkQmYbISdC1jytdJLHls2DE+D+mkUK9lLcbSufSqzbH0qv5UelXeGTPqL1VqUv"
    "0cZBImH0pmxL8dJT3loKtcJkmn3hx+/tN1y+qTvWatzHzCf7xnKYyshpWdF4LFvW1xrwl5"
    "tJVVUC58H2/UGOeFShD3eZmO/jQLPUvm6U9Dxw0cjz0Vn/fnkeaqv5khjMSPcDftD/Ettu"
    "zX38tVe/BmQmeTJfX4vFXQ3VK2pyS7k51zoCNEgim/qQ6aHRbxSYz4tidEMt7kw0EU7wlk"
    "sxlqPSZsDPXn2HOYrFTBD2nxO9D/7aiE/NjiGPmx9hj5sXyMOGyywiEjCkWwucdBXu6AbQ"
    "7SVwbb5yAh8yt4N3NjObHBhFlKLYWr4o5L4uLY2Zo5L7JMuIwmu6UzlUQHM/lnSYrKydqx"
    "3XZZFmba+Jnmz4sr77W3LwtiBpuYxqRZSYe4VgxUXsJkZfEYQVBpeAEE6DQF6OSXkEkROh"
    "fEd6zFSBGZE78zborIwdmYbYE49Yh23TWgzpZW7l+FBR1Pn7FhKt14CutDV2odsfW3UL0n"
    "dpjnY9l/2MZI5qMa/IcVQ1nZBrChE6ayAeApoPv8WRvvLB9Vf8U/q3hn+ScGysY79Q7CnM"
    "gQ3INd3PWd+QGPWsjoP/8PxCqlVg=="
)
